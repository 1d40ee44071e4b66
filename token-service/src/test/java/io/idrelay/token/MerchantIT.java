package io.idrelay.token;

import static io.idrelay.token.TokenApi.asOperator;
import static io.idrelay.token.TokenApi.assertProblem;
import static io.idrelay.token.TokenApi.createCredential;
import static io.idrelay.token.TokenApi.createMerchant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantChanged;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.MerchantStatus;
import io.idrelay.contracts.Topic;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WithOperator.class)
@WithTestResource(
        value = Infrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "token-service"))
class MerchantIT {

    @Test
    void createdMerchantIsShownAndToldOnItsTopic() {
        String id =
                asOperator()
                        .body(
                                """
                                {"name": "Zoë's shop", "redirectHosts": ["Shop.Example", "app.shop.example"],
                                 "brand": {"displayName": "Zoë", "logoUrl": "https://shop.example/logo.svg", "color": "#1a2B3c"},
                                 "settings": {"requestsPerMinuteMax": "60"}}
                                """)
                        .post("/v1/merchants")
                        .then()
                        .statusCode(201)
                        .body("status", equalTo("active"))
                        .body("redirectHosts", equalTo(List.of("shop.example", "app.shop.example")))
                        .body("createdAt", notNullValue())
                        .extract()
                        .path("id");

        asOperator()
                .get("/v1/merchants/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Zoë's shop"))
                .body("brand.color", equalTo("#1a2B3c"));
        MerchantChanged told = lastTold(id);
        assertThat(told.name()).isEqualTo("Zoë's shop");
        assertThat(told.status()).isEqualTo(MerchantStatus.ACTIVE);
        assertThat(told.redirectHosts()).containsExactly("shop.example", "app.shop.example");
        assertThat(told.brand().displayName()).contains("Zoë");
        assertThat(told.settings()).containsEntry("requestsPerMinuteMax", "60");
    }

    @Test
    void changeKeepsWhatItDoesNotName() {
        String id = createMerchant("Before");

        asOperator()
                .body("{\"name\":\"After\"}")
                .patch("/v1/merchants/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("After"))
                .body("redirectHosts", equalTo(List.of("shop.example")));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(lastTold(id).name()).isEqualTo("After"));
    }

    @Test
    void suspendedMerchantGetsNoTokenUntilItIsReactivated() {
        String id = createMerchant("Suspended");
        TokenApi.Client client = createCredential(id, "{}");

        asOperator()
                .post("/v1/merchants/" + id + "/suspend")
                .then()
                .statusCode(200)
                .body("status", equalTo("suspended"));
        TokenApi.grant(client, java.util.Map.of("grant_type", "client_credentials"))
                .statusCode(400)
                .body("error", equalTo("unauthorized_client"));
        asOperator().post("/v1/merchants/" + id + "/reactivate").then().statusCode(200);

        assertThat(client.token()).isNotEmpty();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(told(id))
                                .extracting(MerchantChanged::status)
                                .containsExactly(
                                        MerchantStatus.ACTIVE,
                                        MerchantStatus.SUSPENDED,
                                        MerchantStatus.ACTIVE));
    }

    @Test
    void tokenOfASuspendedMerchantIsRefused() {
        String id = createMerchant("Suspended later");
        String token = createCredential(id, "{}").token();

        asOperator().post("/v1/merchants/" + id + "/suspend").then().statusCode(200);

        assertProblem(
                TokenApi.as(token)
                        .body("{\"processId\":\"prc_00000000000070008000000000000000\"}")
                        .post("/v1/sdk-tokens")
                        .then(),
                403,
                "merchant-suspended");
    }

    @Test
    void listIsPagedByCursor() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(createMerchant("Paged " + i));
        }

        List<String> listed = new ArrayList<>();
        @Nullable String cursor = "";
        int pages = 0;
        while (cursor != null) {
            JsonPath page =
                    asOperator()
                            .queryParam("limit", 2)
                            .queryParam("cursor", cursor)
                            .get("/v1/merchants")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            listed.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
            pages++;
        }

        assertThat(listed).containsAll(made).doesNotHaveDuplicates().isSorted();
        assertThat(pages).isGreaterThan(2);
    }

    @Test
    void sameKeyMakesOneMerchant() {
        String body = "{\"name\":\"Once\"}";

        String first = create("key-once", body).statusCode(201).extract().path("id");
        String second =
                create("key-once", body)
                        .statusCode(201)
                        .header("Idempotency-Replayed", "true")
                        .extract()
                        .path("id");

        assertThat(second).isEqualTo(first);
        assertProblem(create("key-once", "{\"name\":\"Other\"}"), 422, "idempotency-key-reused");
    }

    private static io.restassured.response.ValidatableResponse create(String key, String body) {
        return asOperator().header("Idempotency-Key", key).body(body).post("/v1/merchants").then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|invalid-request|name",
                "{\"name\":\"\"}|invalid-request|name",
                "{\"name\":5}|invalid-request|name",
                "{\"name\":\"a\",\"nmae\":\"b\"}|unknown-field|nmae",
                "{\"name\":\"a\",\"redirectHosts\":[\"ok.example\",\"https://no.example\"]}|invalid-request|redirectHosts[1]",
                "{\"name\":\"a\",\"redirectHosts\":[\"no.example:80\"]}|invalid-request|redirectHosts[0]",
                "{\"name\":\"a\",\"redirectHosts\":[null]}|invalid-request|redirectHosts[0]",
                "{\"name\":\"a\",\"brand\":{\"logoUrl\":\"http://no.example/l.png\"}}|invalid-request|brand.logoUrl",
                "{\"name\":\"a\",\"brand\":{\"logoUrl\":\"javascript:alert(1)\"}}|invalid-request|brand.logoUrl",
                "{\"name\":\"a\",\"brand\":{\"color\":\"red\"}}|invalid-request|brand.color",
                "{\"name\":\"a\",\"brand\":{\"colour\":\"#000000\"}}|unknown-field|brand.colour",
                "{\"name\":\"a\",\"status\":\"asleep\"}|invalid-request|status",
                "{\"name\":\"a\",\"status\":\"unrecognized\"}|invalid-request|status"
            })
    void badMerchantIsRefusedByField(String body, String slug, String field) {
        assertProblem(asOperator().body(body).post("/v1/merchants").then(), 400, slug)
                .body("errors.field", hasItem(field));
    }

    @Test
    void oversizedAndMalformedBodiesAreRefused() {
        assertProblem(
                asOperator().body("{\"name\":").post("/v1/merchants").then(),
                400,
                "malformed-json");
        assertThat(
                        asOperator()
                                .body("{\"name\":\"" + "a".repeat(70_000) + "\"}")
                                .post("/v1/merchants")
                                .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/merchants", "/v1/merchants/mer_00000000000070008000000000000000"})
    void merchantsAreForOperatorsOnly(String path) {
        String merchant = createCredential(createMerchant("Curious"), "{}").token();

        assertProblem(TokenApi.as(merchant).get(path).then(), 403, "forbidden");
        assertProblem(given().get(path).then(), 401, "unauthorized");
        assertProblem(TokenApi.as("nonsense").get(path).then(), 401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mer_00000000000070008000000000000000", "nonsense", "%00"})
    void unknownMerchantIsNotFound(String id) {
        assertProblem(
                asOperator().urlEncodingEnabled(false).get("/v1/merchants/" + id).then(),
                404,
                "not-found");
    }

    private static MerchantChanged lastTold(String id) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> told(id), told -> !told.isEmpty())
                .getLast();
    }

    private static List<MerchantChanged> told(String id) {
        MerchantId merchant = new MerchantId(id);
        return TestEvents.read(Topic.MERCHANTS).stream()
                .map(Event::data)
                .map(MerchantChanged.class::cast)
                .filter(m -> m.merchantId().equals(merchant))
                .toList();
    }
}
