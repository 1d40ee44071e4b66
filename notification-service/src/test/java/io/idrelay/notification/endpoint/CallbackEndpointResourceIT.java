package io.idrelay.notification.endpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.idrelay.contracts.CallbackEndpointId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.notification.Api;
import io.idrelay.notification.FastDeliveries;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(FastDeliveries.class)
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "notification-service")
        })
class CallbackEndpointResourceIT {
    private static final String PATH = "/v1/callback-endpoints";
    private static final String MINIMAL = "{\"url\":\"https://merchant.example/callbacks\"}";
    private static final String WHOLE =
            """
            {"url": "https://merchant.example/callbacks",
             "description": "the shop",
             "eventTypes": ["process.accepted", "dossier.erased"],
             "payload": "full",
             "headers": {"Authorization": "Bearer canary-7531", "X-Shop": "7"}}
            """;

    @Inject DataSource database;

    private MerchantId merchant = MerchantId.create();

    @BeforeEach
    void merchant() {
        merchant = Api.newMerchant();
    }

    @Test
    void newEndpointShowsItsSecretOnce() {
        String id =
                create(WHOLE)
                        .statusCode(201)
                        .body("id", matchesPattern("cbe_[0-9a-f]{32}"))
                        .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                        .body("payload", equalTo("full"))
                        .body("status", equalTo("active"))
                        .body("eventTypes", contains("process.accepted", "dossier.erased"))
                        .body("headerNames", contains("Authorization", "X-Shop"))
                        .body("headers", nullValue())
                        .body("createdAt", notNullValue())
                        .extract()
                        .path("id");

        Api.as(merchant)
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("description", equalTo("the shop"))
                .body("secret", nullValue())
                .body("headers", nullValue());
    }

    @Test
    void endpointIsThinAndForEveryTypeUnlessSaidOtherwise() {
        create(MINIMAL)
                .statusCode(201)
                .body("payload", equalTo("thin"))
                .body("eventTypes", empty())
                .body("headerNames", empty());
    }

    @Test
    void secretAndHeadersRestSealed() throws SQLException {
        ValidatableResponse made = create(WHOLE).statusCode(201);
        String secret = made.extract().path("secret");
        String id = made.extract().path("id");

        String stored = storedBytes(new CallbackEndpointId(id).uuid());

        assertThat(stored).doesNotContain("canary-7531").doesNotContain(secret.substring(6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 422 | url",
                "{\"url\":\"ftp://merchant.example\"} | 422 | url",
                "{\"url\":\"https://10.0.0.1/\"} | 422 | url",
                "{\"url\":\"https://u:p@merchant.example/\"} | 422 | url",
                "{\"url\":\"https://m.example\",\"eventTypes\":[\"process.sold\"]} | 422 | eventTypes",
                "{\"url\":\"https://m.example\",\"headers\":{\"Host\":\"x\"}} | 422 | headers",
                "{\"url\":\"https://m.example\",\"headers\":{\"X\":\"a\\r\\nB: c\"}} | 422 | headers",
                "{\"url\":\"https://m.example\",\"headers\":{\"X\":null}} | 422 | headers",
                "{\"url\":\"https://m.example\",\"payload\":\"fat\"} | 400 | payload",
                "{\"url\":\"https://m.example\",\"payloads\":\"full\"} | 400 | payloads",
                "{\"url\":7} | 400 | url"
            })
    void wrongFieldIsNamedAndNothingIsMade(String body, int status, String field) {
        create(body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field));

        Api.as(merchant).get(PATH).then().statusCode(200).body("items", empty());
    }

    @Test
    void missingBodyIsRefused() {
        Api.as(merchant).post(PATH).then().statusCode(400);
    }

    @Test
    void sameKeyMakesOneEndpointAndDoesNotRepeatTheSecret() {
        String first = createWithKey("k1", MINIMAL).statusCode(201).extract().path("id");

        createWithKey("k1", MINIMAL)
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(first))
                .body("secret", nullValue());

        Api.as(merchant).get(PATH).then().body("items", hasSize(1));
    }

    @Test
    void sameKeyForAnotherRequestIsRefused() {
        createWithKey("k2", MINIMAL).statusCode(201);

        createWithKey("k2", WHOLE)
                .statusCode(422)
                .body("type", equalTo("urn:idrelay:problem:idempotency-key-reused"));
    }

    @Test
    void changeTouchesOnlyWhatItNames() {
        String id = create(WHOLE).extract().path("id");

        Api.as(merchant)
                .body("{\"status\":\"paused\",\"url\":\"https://merchant.example/new\"}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("paused"))
                .body("url", equalTo("https://merchant.example/new"))
                .body("payload", equalTo("full"))
                .body("headerNames", contains("Authorization", "X-Shop"))
                .body("secret", nullValue());
    }

    @Test
    void ownerCannotDisableAnEndpoint() {
        String id = create(MINIMAL).extract().path("id");

        Api.as(merchant)
                .body("{\"status\":\"disabled\"}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("status"));
    }

    @Test
    void refusedChangeLeavesTheEndpointAsItWas() {
        String id = create(MINIMAL).extract().path("id");

        Api.as(merchant)
                .body("{\"description\":\"new\",\"url\":\"https://127.1/\"}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(422);

        Api.as(merchant).get(PATH + "/" + id).then().body("description", nullValue());
    }

    @Test
    void deletedEndpointIsGone() {
        String id = create(MINIMAL).extract().path("id");

        Api.as(merchant).delete(PATH + "/" + id).then().statusCode(204);

        Api.as(merchant).get(PATH + "/" + id).then().statusCode(404);
        Api.as(merchant).delete(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void endpointOfAnotherMerchantIsNotFoundAndStays() {
        String id = create(MINIMAL).extract().path("id");
        MerchantId stranger = Api.newMerchant();

        Api.as(stranger).get(PATH + "/" + id).then().statusCode(404);
        Api.as(stranger).body("{}").patch(PATH + "/" + id).then().statusCode(404);
        Api.as(stranger).delete(PATH + "/" + id).then().statusCode(404);
        Api.as(stranger).get(PATH).then().body("items", empty());

        Api.as(merchant).get(PATH + "/" + id).then().statusCode(200);
    }

    @Test
    void listComesInPages() {
        for (int i = 0; i < 3; i++) {
            create(MINIMAL).statusCode(201);
        }

        ValidatableResponse first =
                Api.as(merchant).get(PATH + "?limit=2").then().body("items", hasSize(2));
        String cursor = first.extract().path("nextCursor");

        Api.as(merchant)
                .get(PATH + "?limit=2&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void unusableCursorIsRefused() {
        Api.as(merchant)
                .get(PATH + "?cursor=x")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cursor"));
    }

    @Test
    void onlyMerchantsAreServed() {
        given().get(PATH).then().statusCode(401);
        given().auth().oauth2(TestTokens.operatorToken()).get(PATH).then().statusCode(403);
        given().auth()
                .oauth2(TestTokens.sdkToken(merchant, ProcessId.create()))
                .get(PATH)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse create(String body) {
        return Api.as(merchant).body(body).post(PATH).then();
    }

    private ValidatableResponse createWithKey(String key, String body) {
        return Api.as(merchant).header("Idempotency-Key", key).body(body).post(PATH).then();
    }

    private String storedBytes(UUID id) throws SQLException {
        String sql = "select secrets, headers from callback_endpoint where id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return new String(rows.getBytes(1), StandardCharsets.ISO_8859_1)
                        + new String(rows.getBytes(2), StandardCharsets.ISO_8859_1);
            }
        }
    }
}
