package io.idrelay.vendor.alibaba;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.idrelay.contracts.Json;
import io.idrelay.vendor.alibaba.AlibabaReply.Meaning;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorAnswer;
import io.idrelay.vendor.spi.VendorAnswer.Answered;
import io.idrelay.vendor.spi.VendorAnswer.Unanswered;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Alibaba's API: one path, an action and its parameters. */
final class AlibabaClient {
    private static final String SUCCESS = "Success";

    private final ObjectMapper json = Json.mapper();

    AlibabaReply initialize(Map<String, String> parameters, VendorAccess access) {
        return call(AlibabaSigner.request("Initialize", parameters, access), access);
    }

    /** The result without images, which are many times its size. */
    AlibabaReply checkResult(AlibabaIds ids, VendorAccess access) {
        return call(checkResult(ids, "N", access), access);
    }

    AlibabaReply checkResultWithImages(AlibabaIds ids, VendorAccess access) {
        return call(checkResult(ids, "Y", access).expectingMedia(), access);
    }

    private static VendorRequest checkResult(
            AlibabaIds ids, String returnImage, VendorAccess access) {
        Map<String, String> parameters = new HashMap<>(ids.parameters());
        parameters.put("IsReturnImage", returnImage);
        return AlibabaSigner.request("CheckResult", parameters, access);
    }

    AlibabaReply checkVerifyLog(AlibabaIds ids, VendorAccess access) {
        return call(AlibabaSigner.request("CheckVerifyLog", ids.parameters(), access), access);
    }

    AlibabaReply deleteVerifyResult(String transactionId, VendorAccess access) {
        Map<String, String> parameters =
                Map.of(
                        "TransactionId",
                        transactionId,
                        "DeleteAfterQuery",
                        "N",
                        "DeleteType",
                        "All");
        return call(AlibabaSigner.request("DeleteVerifyResult", parameters, access), access);
    }

    /** A part of an answer as a record, or nothing where its shape is another. */
    <T> Optional<T> convert(JsonNode node, Class<T> type) {
        try {
            return node.isObject()
                    ? Optional.ofNullable(json.treeToValue(node, type))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private AlibabaReply call(VendorRequest request, VendorAccess access) {
        VendorAnswer answer = access.http().send(request);
        return switch (answer) {
            case Unanswered unanswered -> new AlibabaReply.Failed(VendorFailure.of(unanswered));
            case Answered answered -> read(answered, access);
        };
    }

    private AlibabaReply read(Answered answer, VendorAccess access) {
        try {
            JsonNode body = json.readTree(answer.body());
            String code = body.path("Code").asText("");
            if (code.isEmpty()) {
                return unreadable(answer);
            }
            return answer.successful() && code.equals(SUCCESS)
                    ? new AlibabaReply.Success(body.path("Result"), answer)
                    : refused(code, body.path("Message").asText(""), answer, access);
        } catch (IOException e) {
            return unreadable(answer);
        }
    }

    private static AlibabaReply unreadable(Answered answer) {
        return new AlibabaReply.Failed(AlibabaReply.unexplained(answer, Optional.empty()));
    }

    private static AlibabaReply refused(
            String code, String message, Answered answer, VendorAccess access) {
        Meaning listed =
                AlibabaWords.callCodes(access)
                        .find(code)
                        .map(AlibabaClient::meaning)
                        .orElse(code.startsWith("Throttling") ? Meaning.BUSY : Meaning.NONE);
        // MetaInfo is the device's own word of itself, passed on unchanged: who refuses it
        // refuses the device.
        boolean device = listed == Meaning.SETTINGS && message.contains("MetaInfo");
        return new AlibabaReply.Refused(code, device ? Meaning.DEVICE : listed, answer);
    }

    private static Meaning meaning(String word) {
        for (Meaning meaning : Meaning.values()) {
            if (meaning.name().toLowerCase(Locale.ROOT).equals(word)) {
                return meaning;
            }
        }
        return Meaning.NONE;
    }
}
