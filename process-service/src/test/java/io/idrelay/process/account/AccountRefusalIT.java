package io.idrelay.process.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.idrelay.contracts.MerchantId;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.process.Callers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class AccountRefusalIT extends AccountScene {
    @Test
    void rotationOfAnUnknownSecretIsRefusedByName() {
        String id = create(Map.of()).statusCode(201).extract().path("id");

        post(id, "rotate", Map.of("secrets", Map.of("passwort", "another")))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("secrets.passwort")));
    }

    @Test
    void unknownMerchantIsRefused() {
        create(Map.of("merchantId", MerchantId.create().value()))
                .statusCode(422)
                .body("type", equalTo("urn:idrelay:problem:merchant-unknown"))
                .body("errors[0].field", equalTo("merchantId"));
    }

    @Test
    void unknownVendorIsRefused() {
        create(Map.of("vendor", "nobody"))
                .statusCode(422)
                .body("errors[0].field", equalTo("vendor"));
    }

    @Test
    void everyFaultIsNamedAndNothingIsMade() {
        create(
                        Map.of(
                                "secrets", Map.of(),
                                "settings", Map.of("password", SECRET),
                                "sourceNetworks", List.of("10.0.0.1/8")))
                .statusCode(400)
                .body("errors.field", hasItem("settings.password"))
                .body("errors.field", hasItem("secrets.password"))
                .body("errors.field", hasItem("sourceNetworks[0]"))
                .body(not(containsString(SECRET)));

        list().body("items", equalTo(List.of()));
    }

    @Test
    void unknownFieldIsRefusedByName() {
        create(Map.of("secretz", Map.of()))
                .statusCode(400)
                .body("errors[0].field", equalTo("secretz"));
    }

    @Test
    void merchantHasNothingToDoHere() {
        String id = create(Map.of()).statusCode(201).extract().path("id");

        Callers.as(merchant).get("/v1/vendor-accounts/" + id).then().statusCode(403);
        Callers.as(merchant)
                .body(request(Map.of()))
                .post("/v1/vendor-accounts")
                .then()
                .statusCode(403);
    }

    @Test
    void malformedIdIsNotFound() {
        Callers.asOperator()
                .get("/v1/vendor-accounts/vac_1")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"));
    }
}
