package io.idrelay.sandbox.alibaba;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.stage.PublicUrl;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Alibaba's API: one path, an action and its parameters in the query. */
@Path(AlibabaApiResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class AlibabaApiResource {
    static final String PATH = "/sandbox/alibaba";

    private final CloudGate gate;
    private final CloudQuota quota;
    private final Transactions transactions;
    private final Initialization initialization;
    private final ResultData resultData;
    private final PublicUrl publicUrl;

    @Inject
    AlibabaApiResource(
            CloudGate gate,
            CloudQuota quota,
            Transactions transactions,
            Initialization initialization,
            ResultData resultData,
            PublicUrl publicUrl) {
        this.gate = gate;
        this.quota = quota;
        this.transactions = transactions;
        this.initialization = initialization;
        this.resultData = resultData;
        this.publicUrl = publicUrl;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public ObjectNode call(@Context HttpServerRequest request, byte @Nullable [] body) {
        CloudCall call = read(request, body == null ? new byte[0] : body);
        CloudGate.Admitted admitted = gate.admit(call);
        CloudAccount account = admitted.account();
        return switch (admitted.action()) {
            case "Initialize" -> initialize(account, call);
            case "CheckResult" -> checkResult(account, call);
            case "CheckVerifyLog" -> checkVerifyLog(account, call);
            case "DeleteVerifyResult" -> deleteVerifyResult(account, call);
            default ->
                    throw CloudRefusal.of(
                            404, "InvalidAction.NotFound", "Specified API is not found.");
        };
    }

    private ObjectNode initialize(CloudAccount account, CloudCall call) {
        quota.count(account, "Initialize", call.require("ProductCode"));
        Transaction transaction = initialization.transaction(account, call);
        transactions.open(transaction);
        return success(initialization.result(transaction));
    }

    private ObjectNode checkResult(CloudAccount account, CloudCall call) {
        call.require("MerchantBizId");
        Transaction transaction = transaction(account, call);
        quota.count(account, "CheckResult", transaction.opened().productCode());
        transaction
                .visit()
                .failFetch()
                .ifPresent(status -> {
                    throw CloudRefusal.trouble(status);
                });
        String images = call.parameter("IsReturnImage").orElse("N");
        if (!images.equals("Y") && !images.equals("N")) {
            throw CloudRefusal.invalid("IsReturnImage");
        }
        if (!transaction.processed()) {
            throw CloudRefusal.of(
                    404, "ProcessNotCompleted", "The authentication process is not complete.");
        }
        transaction.query();
        return success(resultData.result(transaction, images.equals("Y")));
    }

    private ObjectNode checkVerifyLog(CloudAccount account, CloudCall call) {
        call.require("MerchantBizId");
        return success(resultData.log(transaction(account, call)));
    }

    private ObjectNode deleteVerifyResult(CloudAccount account, CloudCall call) {
        if (!call.require("DeleteType").matches("Img|Text|All")) {
            throw CloudRefusal.invalid("DeleteType");
        }
        boolean afterQuery = call.require("DeleteAfterQuery").equals("Y");
        Transaction transaction = transaction(account, call);
        if (afterQuery && !transaction.queried()) {
            throw CloudRefusal.invalid("DeleteAfterQuery");
        }
        transactions.delete(transaction.opened().id());
        return success(JsonNodeFactory.instance.objectNode().put("DeleteResult", "Y"));
    }

    private Transaction transaction(CloudAccount account, CloudCall call) {
        return transactions
                .find(account, call.require("TransactionId"))
                .orElseThrow(CloudRefusal::unknownTransaction);
    }

    private static ObjectNode success(ObjectNode result) {
        ObjectNode answer =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("RequestId", UUID.randomUUID().toString().toUpperCase(Locale.ROOT))
                        .put("Code", "Success")
                        .put("Message", "success");
        answer.set("Result", result);
        return answer;
    }

    private CloudCall read(HttpServerRequest request, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        request.headers()
                .forEach((name, value) ->
                        headers.merge(
                                name.toLowerCase(Locale.ROOT),
                                value,
                                (first, second) -> first + "," + second));
        String query = request.query();
        return new CloudCall(
                request.method().name(),
                String.valueOf(request.path()),
                CloudCall.parse(query == null ? "" : query),
                headers,
                Stream.of(
                                headers.get("host"),
                                headers.get("x-forwarded-host"),
                                URI.create(publicUrl.of("")).getAuthority())
                        .filter(Objects::nonNull)
                        .toList(),
                body);
    }
}
