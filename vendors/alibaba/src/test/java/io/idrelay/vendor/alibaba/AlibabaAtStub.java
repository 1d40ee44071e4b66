package io.idrelay.vendor.alibaba;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.idrelay.contracts.Json;
import io.idrelay.vendor.spi.QueryText;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.StubRequest;
import io.idrelay.vendor.testkit.VendorStub;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Alibaba's side of the play: one path, and the action says what is wanted. */
final class AlibabaAtStub {
    static final String PATH = "/";
    static final String TRANSACTION = "hksb0123456789abcdef";
    static final String CALLBACK_SECRET = "a-callback-secret-of-thirty-two-letters-or-more";

    static final Map<String, String> SECRETS =
            Map.of("accessKeySecret", "an-access-key-secret", "callbackSecret", CALLBACK_SECRET);

    private static final String UNFINISHED_LOG =
            "{\"Code\":\"Success\",\"Result\":{\"VerifyStatus\":\"1\"}}";

    private final Map<String, StubAnswer> byAction = new HashMap<>();

    private AlibabaAtStub() {}

    static Map<String, String> settings(URI stub) {
        return Map.of("endpoint", stub.toString(), "accessKeyId", "LTAItestkey");
    }

    /** Answers each action by its own; another is 404. */
    static AlibabaAtStub at(VendorStub stub) {
        AlibabaAtStub alibaba = new AlibabaAtStub();
        stub.on("POST", PATH, request -> alibaba.answer(action(request)));
        return alibaba;
    }

    AlibabaAtStub on(String action, StubAnswer answer) {
        byAction.put(action, answer);
        return this;
    }

    private StubAnswer answer(String action) {
        return byAction.getOrDefault(action, StubAnswer.empty(404));
    }

    static void initializes(VendorStub stub) {
        at(stub).on("Initialize", initialized())
                .on("CheckVerifyLog", refusal(400, "TransactionIdInvalid"))
                .on("DeleteVerifyResult", StubAnswer.json(200, "{\"Code\":\"Success\"}"));
    }

    static StubAnswer initialized() {
        return StubAnswer.json(
                200,
                """
                {"RequestId":"130A2C10-0000-0000-0000-000000000001","Code":"Success","Message":"success",
                 "Result":{"TransactionId":"hksb0123456789abcdef","ClientCfg":"{\\"a\\":1}",
                 "TransactionUrl":"https://page.example/t/1","Protocol":"p"}}\
                """);
    }

    /** A result, or a refusal of it and the log. */
    static void answersFetch(VendorStub stub, StubAnswer answer) {
        JsonNode both = parse(answer);
        if (both.path("CheckResult").isObject()) {
            at(stub).on("CheckResult", part(both.path("CheckResult")))
                    .on("CheckVerifyLog", part(both.path("CheckVerifyLog")));
        } else {
            at(stub).on("CheckResult", answer)
                    .on("CheckVerifyLog", StubAnswer.json(200, UNFINISHED_LOG));
        }
    }

    private static StubAnswer part(JsonNode part) {
        boolean unfinished = part.path("Code").asText().equals("ProcessNotCompleted");
        return StubAnswer.json(unfinished ? 404 : 200, part.toString());
    }

    private static JsonNode parse(StubAnswer answer) {
        try {
            return Json.mapper().readTree(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    static StubAnswer refusal(int status, String code) {
        return refusal(status, code, "no");
    }

    static StubAnswer refusal(int status, String code, String message) {
        return StubAnswer.json(
                status,
                """
                {"RequestId":"130A2C10-0000-0000-0000-000000000009","Code":"%s","Message":"%s"}\
                """
                        .formatted(code, message));
    }

    /** By either signature. */
    static String action(StubRequest request) {
        return request.header("x-acs-action").orElseGet(() -> parameter(request, "Action"));
    }

    static String parameter(StubRequest request, String name) {
        return QueryText.values(request.uri().getRawQuery(), name).stream().findFirst().orElse("");
    }
}
