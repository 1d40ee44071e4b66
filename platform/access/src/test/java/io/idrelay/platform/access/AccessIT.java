package io.idrelay.platform.access;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.idrelay.contracts.CredentialId;
import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.TokenRevoked;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.idrelay.platform.testing.TestMerchants;
import io.idrelay.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class AccessIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    private MerchantId merchant = MerchantId.create();

    @BeforeEach
    void knownMerchant() {
        merchant = TestMerchants.create();
        String token = TestTokens.merchantToken(merchant);
        await().atMost(SOON).until(() -> get("/who/merchant", token).extract().statusCode() == 200);
    }

    @Test
    void merchantIsKnownByItsToken() {
        get("/who/merchant", TestTokens.merchantToken(merchant, "b:write", "a:read"))
                .statusCode(200)
                .body("kind", equalTo("merchant"))
                .body("merchant", equalTo(merchant.value()))
                .body("scopes", equalTo(java.util.List.of("a:read", "b:write")));
    }

    @Test
    void appIsKnownByItsToken() {
        ProcessId process = ProcessId.create();

        get("/who/sdk", TestTokens.sdkToken(merchant, process))
                .statusCode(200)
                .body("process", equalTo(process.value()));
    }

    @Test
    void operatorIsKnownByItsTokenAndActsForNoMerchant() {
        get("/who/operator", TestTokens.operatorToken()).statusCode(200);

        assertProblem(get("/who/both", TestTokens.operatorToken()), 403, "forbidden");
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("merchant", "/who/operator"),
                Arguments.of("merchant", "/who/sdk"),
                Arguments.of("operator", "/who/merchant"),
                Arguments.of("operator", "/who/sdk"),
                Arguments.of("sdk", "/who/merchant"),
                Arguments.of("sdk", "/who/operator"),
                Arguments.of("sdk", "/who/both"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void kindOfTokenDecidesWhatIsReached(String kind, String path) {
        String token =
                switch (kind) {
                    case "merchant" -> TestTokens.merchantToken(merchant, "operator", "sdk");
                    case "operator" -> TestTokens.operatorToken();
                    default -> TestTokens.sdkToken(merchant, ProcessId.create());
                };

        assertProblem(get(path, token), 403, "forbidden");
    }

    static Stream<Consumer<Map<String, Object>>> wrongClaims() {
        return Stream.of(
                claims -> claims.put("iss", "https://elsewhere.example"),
                claims -> claims.remove("iss"),
                claims -> claims.put("aud", "idrelay:other"),
                claims ->
                        claims.put(
                                "aud", java.util.List.of("idrelay:merchant", "idrelay:operator")),
                claims -> claims.remove("aud"),
                claims -> claims.put("exp", 1_000_000_000),
                claims -> claims.remove("exp"),
                claims -> claims.remove("iat"),
                claims -> claims.remove("jti"),
                claims -> claims.remove("sub"),
                claims -> claims.remove("merchant"),
                claims -> claims.put("merchant", "mer_1"),
                claims -> claims.put("merchant", 5),
                claims -> claims.put("process", ProcessId.create().value()));
    }

    @ParameterizedTest
    @MethodSource("wrongClaims")
    void tokenWithWrongClaimsIsRefused(Consumer<Map<String, Object>> change) {
        Map<String, Object> claims =
                TestTokens.claims("idrelay:merchant", CredentialId.create().value());
        claims.put("merchant", merchant.value());
        change.accept(claims);

        assertRefused(get("/who/merchant", TestTokens.sign(claims)));
    }

    @Test
    void changedOrUnsignedTokensAreRefused() {
        String token = TestTokens.merchantToken(merchant);
        String[] parts = token.split("\\.");
        String unsigned = base64(json(parts[0]).replace("ES256", "none")) + "." + parts[1] + ".";
        String hmac =
                base64(json(parts[0]).replace("ES256", "HS256")) + "." + parts[1] + "." + parts[2];
        String noKey =
                base64(json(parts[0]).replace("\"kid\"", "\"other\""))
                        + "."
                        + parts[1]
                        + "."
                        + parts[2];
        String changed = parts[0] + "." + base64(json(parts[1]) + " ") + "." + parts[2];

        Stream.of(unsigned, hmac, noKey, changed, "a.b.c", "nonsense", "a".repeat(5000))
                .forEach(bad -> assertRefused(get("/who/merchant", bad)));
    }

    @Test
    void requestWithoutATokenIsRefused() {
        assertRefused(given().get("/who/merchant").then());
        assertRefused(given().header("Authorization", "Basic YTpi").get("/who/merchant").then());
    }

    @Test
    void scopeThatACredentialLacksIsNamed() {
        get("/who/scoped", TestTokens.merchantToken(merchant, "things:read")).statusCode(200);

        assertProblem(
                        get("/who/scoped", TestTokens.merchantToken(merchant, "things:write")),
                        403,
                        "insufficient-scope")
                .body("detail", containsString("things:read"));
    }

    @Test
    void openRouteNeedsNoToken() {
        given().get("/who/anybody").then().statusCode(200);
    }

    @Test
    void keyNotYetKnownIsToBeTriedAgain() {
        Map<String, Object> claims = TestTokens.claims("idrelay:operator", "operator");

        assertProblem(
                        get("/who/operator", TestTokens.signWithUnknownKey(claims)),
                        503,
                        "unavailable")
                .header("Retry-After", "1");
    }

    @Test
    void revokedTokenIsRefused() {
        Map<String, Object> claims = TestTokens.claims("idrelay:operator", "operator");
        String token = TestTokens.sign(claims);

        revoke(claims.get("jti").toString());

        await().atMost(SOON).untilAsserted(() -> assertRefused(get("/who/operator", token)));
        get("/who/operator", TestTokens.operatorToken()).statusCode(200);
    }

    @Test
    void tokensOfAnEndedCredentialAreRefused() {
        String credential = CredentialId.create().value();
        String token = TestTokens.sign(TestTokens.claims("idrelay:operator", credential));
        Map<String, Object> later = TestTokens.claims("idrelay:operator", credential);
        later.put("iat", ((Long) later.get("iat")) + 20);

        revoke(credential);

        await().atMost(SOON).untilAsserted(() -> assertRefused(get("/who/operator", token)));
        get("/who/operator", TestTokens.sign(later)).statusCode(200);
    }

    @Test
    void suspendedMerchantIsToldSo() {
        String token = TestTokens.merchantToken(merchant);
        String app = TestTokens.sdkToken(merchant, ProcessId.create());

        TestMerchants.suspend(merchant);

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertProblem(get("/who/merchant", token), 403, "merchant-suspended"));
        assertProblem(get("/who/sdk", app), 403, "merchant-suspended");
    }

    private static void revoke(String id) {
        Instant now = Clock.systemUTC().instant();
        TestEvents.publish(
                Event.of(
                        new TokenRevoked(null, id, now, now.plus(Duration.ofDays(1))),
                        now,
                        Optional.empty()));
    }

    private static ValidatableResponse get(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    private static void assertRefused(ValidatableResponse answer) {
        assertProblem(answer, 401, "unauthorized")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body(not(containsString("Exception")));
    }

    private static ValidatableResponse assertProblem(
            ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:idrelay:problem:" + slug));
    }

    private static String json(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
