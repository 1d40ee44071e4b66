package io.idrelay.process.account;

import io.idrelay.contracts.MerchantId;
import io.idrelay.process.Callers;
import io.idrelay.process.FakeVendor;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A merchant without accounts, and an operator who makes them. */
abstract class AccountScene {
    static final String SECRET = "unmistakable-secret";

    @Inject FakeVendor vendor;

    MerchantId merchant;

    @BeforeEach
    void knownMerchant() {
        vendor.reset();
        merchant = Callers.merchant();
    }

    Map<String, Object> request(Map<String, ?> changes) {
        Map<String, Object> request = new HashMap<>();
        request.put("merchantId", merchant.value());
        request.put("vendor", FakeVendor.ID.value());
        request.put("secrets", Map.of("password", SECRET));
        request.putAll(changes);
        return request;
    }

    ValidatableResponse create(Map<String, ?> changes) {
        return Callers.asOperator().body(request(changes)).post("/v1/vendor-accounts").then();
    }

    static ValidatableResponse post(String id, String command, Map<String, ?> body) {
        return Callers.asOperator()
                .body(body)
                .post("/v1/vendor-accounts/" + id + "/" + command)
                .then();
    }

    ValidatableResponse list() {
        return Callers.asOperator()
                .queryParam("merchantId", merchant.value())
                .get("/v1/vendor-accounts")
                .then()
                .statusCode(200);
    }
}
