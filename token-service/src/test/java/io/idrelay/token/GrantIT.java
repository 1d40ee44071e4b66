package io.idrelay.token;

import static io.idrelay.token.TokenApi.OPERATOR;
import static io.idrelay.token.TokenApi.as;
import static io.idrelay.token.TokenApi.asOperator;
import static io.idrelay.token.TokenApi.assertProblem;
import static io.idrelay.token.TokenApi.createCredential;
import static io.idrelay.token.TokenApi.createMerchant;
import static io.idrelay.token.TokenApi.grant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.idrelay.contracts.TokenRevoked;
import io.idrelay.contracts.Topic;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(WithOperator.class)
@WithTestResource(
        value = Infrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "token-service"))
class GrantIT {
    private static final Map<String, String> GRANT = Map.of("grant_type", "client_credentials");
    private static final String PROCESS = "prc_00000000000070008000000000000000";

    @Test
    void merchantGetsATokenOfItsKind() {
        String merchant = createMerchant("Granted");
        TokenApi.Client client =
                createCredential(merchant, "{\"scopes\":[\"processes:read\",\"processes:write\"]}");

        String token =
                grant(client, GRANT)
                        .statusCode(200)
                        .header("Cache-Control", containsString("no-store"))
                        .body("token_type", equalTo("Bearer"))
                        .body("expires_in", equalTo(900))
                        .body("scope", equalTo("processes:read processes:write"))
                        .extract()
                        .path("access_token");

        assertThat(TokenApi.header(token).getString("alg")).isEqualTo("ES256");
        JsonPath claims = TokenApi.claims(token);
        assertThat(claims.getString("aud")).isEqualTo("idrelay:merchant");
        assertThat(claims.getString("iss")).isEqualTo(Infrastructure.PUBLIC_URL);
        assertThat(claims.getString("sub")).isEqualTo(client.id());
        assertThat(claims.getString("merchant")).isEqualTo(merchant);
        assertThat(claims.getString("jti")).isNotBlank();
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(900);
    }

    @Test
    void clientMayAuthenticateInTheBody() {
        TokenApi.Client client = createCredential(createMerchant("Body"), "{}");

        given().contentType("application/x-www-form-urlencoded")
                .formParams(GRANT)
                .formParam("client_id", client.id())
                .formParam("client_secret", client.secret())
                .post("/oauth2/token")
                .then()
                .statusCode(200);
    }

    @Test
    void operatorGetsATokenOfItsKind() {
        JsonPath claims = TokenApi.claims(OPERATOR.token());

        assertThat(claims.getString("aud")).isEqualTo("idrelay:operator");
        assertThat(claims.getString("merchant")).isNull();
    }

    @Test
    void fewerScopesMayBeAskedFor() {
        TokenApi.Client client =
                createCredential(
                        createMerchant("Fewer"),
                        "{\"scopes\":[\"processes:read\",\"processes:write\"]}");

        grant(client, Map.of("grant_type", "client_credentials", "scope", "processes:read"))
                .statusCode(200)
                .body("scope", equalTo("processes:read"));
        assertRefused(
                grant(client, Map.of("grant_type", "client_credentials", "scope", "results:read")),
                400,
                "invalid_scope");
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=password,400,unsupported_grant_type",
        "grant_type=,400,invalid_request",
        "scope=processes:read,400,invalid_request",
        "grant_type=client_credentials&grant_type=client_credentials,400,invalid_request",
        "grant_type=client_credentials&client_id=a&client_secret=b,400,invalid_request",
        "'',400,invalid_request"
    })
    void badFormIsRefusedAsRfc6749Says(String form, int status, String error) {
        ValidatableResponse answer =
                given().auth()
                        .preemptive()
                        .basic(OPERATOR.id(), OPERATOR.secret())
                        .contentType("application/x-www-form-urlencoded")
                        .body(form)
                        .post("/oauth2/token")
                        .then();

        assertRefused(answer, status, error);
    }

    @Test
    void wrongOrUnknownClientsAreRefusedAlike() {
        TokenApi.Client known = createCredential(createMerchant("Known"), "{}");

        String wrong =
                assertRefused(
                                grant(new TokenApi.Client(known.id(), "wrong"), GRANT),
                                401,
                                "invalid_client")
                        .header("WWW-Authenticate", containsString("Basic"))
                        .extract()
                        .asString();
        String unknown =
                assertRefused(
                                grant(new TokenApi.Client("crd_unknown", "wrong"), GRANT),
                                401,
                                "invalid_client")
                        .extract()
                        .asString();

        assertThat(unknown).isEqualTo(wrong);
        assertRefused(
                grant(new TokenApi.Client(OPERATOR.id(), "wrong"), GRANT), 401, "invalid_client");
    }

    @ParameterizedTest
    @CsvSource({"Bearer abc", "Basic", "Basic !!!", "Basic YWJj", "Basic JTAwOmI="})
    void malformedAuthenticationIsRefused(String authorization) {
        assertRefused(
                given().header("Authorization", authorization)
                        .contentType("application/x-www-form-urlencoded")
                        .formParams(GRANT)
                        .post("/oauth2/token")
                        .then(),
                401,
                "invalid_client");
    }

    @Test
    void missingAuthenticationIsRefused() {
        assertRefused(
                given().contentType("application/x-www-form-urlencoded")
                        .formParams(GRANT)
                        .post("/oauth2/token")
                        .then(),
                401,
                "invalid_client");
    }

    @Test
    void revokedTokenEndsHereAtOnceAndIsTold() {
        TokenApi.Client client = createCredential(createMerchant("Revoker"), "{}");
        String token = client.token();

        revoke(client, token).statusCode(200);
        revoke(client, token).statusCode(200);

        assertProblem(sdkToken(token), 401, "unauthorized");
        String tokenId = TokenApi.claims(token).getString("jti");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(TestEvents.read(Topic.TOKEN_REVOCATIONS))
                                .extracting(e -> ((TokenRevoked) e.data()).tokenId())
                                .containsOnlyOnce(tokenId));
        assertThat(sdkToken(client.token()).extract().statusCode()).isEqualTo(201);
    }

    @Test
    void tokenOfAnotherMerchantIsNotRevoked() {
        String token = createCredential(createMerchant("Victim"), "{}").token();
        TokenApi.Client attacker = createCredential(createMerchant("Attacker"), "{}");

        revoke(attacker, token).statusCode(200);

        sdkToken(token).statusCode(201);
    }

    @Test
    void revokingNonsenseChangesNothing() {
        revoke(OPERATOR, "nonsense").statusCode(200);

        assertRefused(revoke(OPERATOR, ""), 400, "invalid_request");
        assertRefused(
                revoke(new TokenApi.Client(OPERATOR.id(), "wrong"), "nonsense"),
                401,
                "invalid_client");
    }

    @Test
    void sdkTokenCarriesMerchantAndProcessUnseen() {
        String merchant = createMerchant("App");
        TokenApi.Client client = createCredential(merchant, "{}");

        JsonPath made = sdkToken(client.token()).statusCode(201).extract().jsonPath();

        JsonPath claims = TokenApi.claims(made.getString("token"));
        assertThat(claims.getString("aud")).isEqualTo("idrelay:sdk");
        assertThat(claims.getString("merchant")).isEqualTo(merchant);
        assertThat(claims.getString("process")).isEqualTo(PROCESS);
        assertThat(claims.getString("scope")).isNull();
        assertThat(java.time.Instant.parse(made.getString("expiresAt")).getEpochSecond())
                .isEqualTo(claims.getLong("exp"));
    }

    @Test
    void sdkTokenIsGivenToMerchantsOnly() {
        assertProblem(sdkToken(OPERATOR.token()), 403, "forbidden");
        String sdk =
                sdkToken(createCredential(createMerchant("Sdk"), "{}").token())
                        .extract()
                        .path("token");
        assertProblem(sdkToken(sdk), 403, "forbidden");
        assertProblem(asOperator().body("{}").post("/v1/sdk-tokens").then(), 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|invalid-request|processId",
                "{\"processId\":\"prc_1\"}|invalid-request|processId",
                "{\"processId\":\"dos_00000000000070008000000000000000\"}|invalid-request|processId",
                "{\"processId\":\"prc_00000000000070008000000000000000\",\"merchant\":\"a\"}|unknown-field|merchant"
            })
    void badSdkTokenRequestIsRefusedByField(String body, String slug, String field) {
        String token = createCredential(createMerchant("Bad"), "{}").token();

        assertProblem(as(token).body(body).post("/v1/sdk-tokens").then(), 400, slug)
                .body("errors[0].field", equalTo(field));
    }

    private static ValidatableResponse sdkToken(String token) {
        return as(token).body("{\"processId\":\"" + PROCESS + "\"}").post("/v1/sdk-tokens").then();
    }

    private static ValidatableResponse revoke(TokenApi.Client client, String token) {
        return given().auth()
                .preemptive()
                .basic(client.id(), client.secret())
                .contentType("application/x-www-form-urlencoded")
                .formParam("token", token)
                .post("/oauth2/revoke")
                .then();
    }

    private static ValidatableResponse assertRefused(
            ValidatableResponse answer, int status, String error) {
        return answer.statusCode(status)
                .contentType("application/json")
                .header("Cache-Control", containsString("no-store"))
                .body("error", equalTo(error));
    }
}
