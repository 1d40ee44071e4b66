package io.idrelay.process.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.platform.sealing.Sealer;
import io.idrelay.process.Callers;
import io.idrelay.process.FakeVendor;
import io.idrelay.process.Orders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A merchant with an account at the fake vendor and a process ordered there. */
abstract class OutcomeScene {
    static final Duration SOON = Duration.ofSeconds(20);
    static final Map<String, Object> NORA =
            Map.of("given_name", "NORA", "family_name", Orders.FAMILY_NAME);

    @Inject FakeVendor vendor;
    @Inject Sealer sealer;
    @Inject EntityManager rows;

    MerchantId merchant;
    VendorAccountId account;
    ProcessId process;

    @BeforeEach
    void orderedProcess() {
        vendor.reset();
        merchant = Callers.merchant();
        Callers.openAccount(merchant);
        account = accountOf(merchant);
        process = Orders.appProcess(merchant);
    }

    SessionId openSession() {
        int before = vendor.opened().size();
        openSession(process);
        return vendor.opened().get(before).sessionId();
    }

    void openSession(ProcessId one) {
        Callers.asApp(merchant, one)
                .post("/v1/app/processes/" + one + "/session")
                .then()
                .statusCode(200);
    }

    Normalizer of(SessionId session) {
        return Normalizer.of(sealer, merchant, account, session);
    }

    static VendorAccountId accountOf(MerchantId merchant) {
        String id =
                Callers.asOperator()
                        .queryParam("merchantId", merchant.value())
                        .get("/v1/vendor-accounts")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items[0].id");
        return new VendorAccountId(id);
    }

    void awaitStatus(String status) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(Orders.status(merchant, process)).isEqualTo(status));
    }

    void awaitTimeline(String kind) {
        await().atMost(SOON).untilAsserted(() -> timeline().body("items.kind", hasItems(kind)));
    }

    ValidatableResponse timeline() {
        return Callers.as(merchant)
                .get("/v1/processes/" + process + "/timeline")
                .then()
                .statusCode(200);
    }

    ValidatableResponse result() {
        return Callers.as(merchant)
                .get("/v1/processes/" + process + "/result")
                .then()
                .statusCode(200);
    }

    int sequence() {
        return Callers.as(merchant)
                .get("/v1/processes/" + process)
                .then()
                .statusCode(200)
                .extract()
                .path("sequence");
    }

    void awaitSeen(Event<?> event) {
        await().atMost(SOON)
                .until(() ->
                        count("select count(*) from inbox where event_id = '" + event.id() + "'")
                                == 1);
    }

    long recorded() {
        return count("select count(*) from result where process_id = '" + process.uuid() + "'");
    }

    long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) rows.createNativeQuery(sql, Long.class).getSingleResult());
    }
}
