package io.idrelay.process.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.process.Callers;
import io.idrelay.process.Orders;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class ProcessIT extends ProcessScene {
    @Test
    void anotherMerchantsIdsAreNotThere() {
        ProcessId process = Orders.pageProcess(merchant);
        DossierId dossier = Orders.dossier(merchant);
        MerchantId other = Callers.merchant();

        for (String path :
                List.of(
                        "/v1/processes/" + process,
                        "/v1/processes/" + process + "/timeline",
                        "/v1/dossiers/" + dossier,
                        "/v1/dossiers/" + dossier + "/processes",
                        "/v1/processes/" + ProcessId.create(),
                        "/v1/processes/1",
                        "/v1/dossiers/nonsense")) {
            Callers.as(other)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:idrelay:problem:not-found"));
        }
        for (String path : List.of("/cancel", "/submit", "/capture-links")) {
            Callers.as(other).post("/v1/processes/" + process + path).then().statusCode(404);
        }
        assertThat(Orders.status(merchant, process)).isEqualTo("created");
    }

    @Test
    void aTokenOfAnotherKindIsRefused() {
        ProcessId process = Orders.pageProcess(merchant);

        Callers.asOperator().get("/v1/processes/" + process).then().statusCode(403);
        Callers.asApp(merchant, process).get("/v1/processes/" + process).then().statusCode(403);
        RestAssured.get("/v1/processes/" + process).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'flow':'capture'} | 400 | redirectUrl",
                "{'redirectUrl':'https://shop.example/'} | 400 | flow",
                "{'flow':'palmistry','redirectUrl':'https://shop.example/'} | 422 | flow",
                "{'flow':'eid','redirectUrl':'https://shop.example/'} | 422 | flow",
                "{'flow':'capture','vendor':'nobody','redirectUrl':'https://shop.example/'} | 422 | vendor",
                "{'flow':'capture','vendor':'No Body','redirectUrl':'https://shop.example/'} | 422 | vendor",
                "{'flow':'capture','channel':'fax','redirectUrl':'https://shop.example/'} | 422 | channel",
                "{'flow':'capture','redirectUrl':'http://shop.example/'} | 422 | redirectUrl",
                "{'flow':'capture','redirectUrl':'https://evil.example/'} | 422 | redirectUrl",
                "{'flow':'capture','redirectUrl':'https://shop.example/#x'} | 422 | redirectUrl",
                "{'flow':'capture','channel':'sdk','redirectUrl':'https://shop.example/'} | 422 | redirectUrl",
                "{'flow':'capture','redirectUrl':'https://shop.example/','country':'NO'} | 400 | country",
                "{'flow':'capture','redirectUrl':'https://shop.example/','expiresInSeconds':1} | 400 | expiresInSeconds",
                "{'flow':'capture','redirectUrl':'https://shop.example/','expiresInSeconds':'x'} | 400 | expiresInSeconds",
                "{'flow':'capture','redirectUrl':'https://shop.example/','colour':'red'} | 400 | colour",
            })
    void anOrderThatCannotBeIsRefusedAndItsFieldNamed(String body, int status, String field) {
        DossierId dossier = Orders.dossier(merchant);

        Callers.as(merchant)
                .body(body.replace('\'', '"'))
                .post("/v1/dossiers/" + dossier + "/processes")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field))
                .body("traceId", notNullValue());
        Callers.as(merchant)
                .get("/v1/dossiers/" + dossier + "/processes")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void anUnknownFieldOfADossierIsRefusedByName() {
        Callers.as(merchant)
                .body(Map.of("reference", "r", "person", Map.of("shoeSize", 44)))
                .post("/v1/dossiers")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("person.shoeSize"));
    }

    @Test
    void whatIsIllegalNowIsAConflict() {
        ProcessId process = Orders.pageProcess(merchant);

        conflict(process, "submit");
        Callers.as(merchant).post("/v1/processes/" + process + "/cancel").then().statusCode(200);
        conflict(process, "cancel");
        conflict(process, "submit");
        conflict(process, "capture-links");
    }

    private void conflict(ProcessId process, String move) {
        Callers.as(merchant)
                .post("/v1/processes/" + process + "/" + move)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:idrelay:problem:illegal-transition"));
    }

    @Test
    void theSameKeyMakesOneProcess() {
        DossierId dossier = Orders.dossier(merchant);
        String key = UUID.randomUUID().toString();
        Map<String, String> order =
                Map.of("flow", "capture", "redirectUrl", "https://shop.example/");

        Response first = create(dossier, key, order);
        Response second = create(dossier, key, order);
        Response other =
                create(
                        dossier,
                        key,
                        Map.of("flow", "capture", "redirectUrl", "https://shop.example/other"));

        first.then().statusCode(201);
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        other.then()
                .statusCode(422)
                .body("type", equalTo("urn:idrelay:problem:idempotency-key-reused"));
        Callers.as(merchant)
                .get("/v1/dossiers/" + dossier + "/processes")
                .then()
                .body("items", hasSize(1));
    }

    private Response create(DossierId dossier, String key, Map<String, String> order) {
        return Callers.as(merchant)
                .header("Idempotency-Key", key)
                .body(order)
                .post("/v1/dossiers/" + dossier + "/processes");
    }

    @Test
    void whatAMerchantSaysOfAPersonRestsSealed() throws Exception {
        String reference = "unmistakable-" + UUID.randomUUID();
        DossierId dossier = Orders.dossier(merchant, reference);
        Orders.process(
                merchant,
                dossier,
                Map.of("flow", "capture", "redirectUrl", "https://shop.example/" + reference));

        for (String table : List.of("dossier", "process", "timeline_entry", "outbox")) {
            assertThat(everythingIn(table)).doesNotContain(reference, Orders.FAMILY_NAME);
        }
    }

    private String everythingIn(String table) throws Exception {
        StringBuilder all = new StringBuilder();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select * from " + table);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    byte[] bytes = rows.getBytes(i);
                    all.append(
                            bytes == null
                                    ? ""
                                    : new String(
                                            bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all.toString();
    }
}
