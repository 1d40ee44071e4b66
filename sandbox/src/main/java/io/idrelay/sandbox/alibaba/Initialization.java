package io.idrelay.sandbox.alibaba;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.control.NextPlans;
import io.idrelay.sandbox.stage.Limits;
import io.idrelay.sandbox.stage.PublicUrl;
import io.idrelay.sandbox.stage.Seed;
import io.idrelay.sandbox.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Makes a transaction out of an Initialize call that is in order. */
@ApplicationScoped
class Initialization {
    private final NextPlans nextPlans;
    private final Seed seed;
    private final PublicUrl publicUrl;
    private final Clock clock;
    private final Duration lifetime;
    private final AtomicLong opened = new AtomicLong();

    @Inject
    Initialization(
            AlibabaConfig config,
            NextPlans nextPlans,
            Seed seed,
            PublicUrl publicUrl,
            Clock clock) {
        this.nextPlans = nextPlans;
        this.seed = seed;
        this.publicUrl = publicUrl;
        this.clock = clock;
        lifetime =
                Limits.upTo(
                        "idrelay.sandbox.alibaba.transaction-lifetime",
                        config.transactionLifetime(),
                        Duration.ofDays(1));
    }

    Transaction transaction(CloudAccount account, CloudCall call) {
        JsonNode device = InitializeRules.check(call, publicUrl);
        String bizId = call.require("MerchantBizId");
        // One business id may have several transactions.
        String number = Long.toString(opened.incrementAndGet());
        String id =
                "hks"
                        + seed.uuid("alibaba", account.clientId(), bizId, number)
                                .replace("-", "")
                                .substring(0, 29);
        Instant now = clock.instant();
        String type = device.path("deviceType").asText("");
        Transaction.Opened facts =
                new Transaction.Opened(
                        id,
                        account.clientId(),
                        bizId,
                        call.require("ProductCode"),
                        call.parameter("IdSpoof").filter("Y"::equals).isPresent(),
                        type.equals("ios") || type.equals("android") || type.equals("harmony"),
                        call.parameter("ReturnUrl"),
                        call.parameter("CallbackUrl"),
                        call.parameter("CallbackToken"),
                        seed.token("alibaba-client-cfg", id),
                        now,
                        now.plus(lifetime));
        AlibabaOutcome outcome = AlibabaOutcome.ofModel(device.path("deviceModel").asText(""));
        return new Transaction(facts, new Visit<>(outcome, nextPlans.take(AlibabaSimulator.NAME)));
    }

    /** What the client gets: a page for a browser, a configuration for the SDK. */
    ObjectNode result(Transaction transaction) {
        Transaction.Opened facts = transaction.opened();
        return JsonNodeFactory.instance
                .objectNode()
                .put("TransactionId", facts.id())
                .put("ClientCfg", "{\"token\":\"" + facts.clientCfg() + "\"}")
                .put("TransactionUrl", publicUrl.of(AlibabaPageResource.PATH + "/" + facts.id()))
                .put("Protocol", "sandbox");
    }
}
