package io.idrelay.token;

import static io.idrelay.token.TokenApi.OPERATOR;
import static io.idrelay.token.TokenApi.as;
import static io.idrelay.token.TokenApi.asOperator;
import static io.idrelay.token.TokenApi.assertProblem;
import static io.idrelay.token.TokenApi.createCredential;
import static io.idrelay.token.TokenApi.createMerchant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.SigningKeyPublished;
import io.idrelay.contracts.Topic;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithOperator.class)
@WithTestResource(
        value = Infrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "token-service"))
class SigningKeyIT {
    @Inject MovableClock clock;

    @Test
    void everyKeyInUseIsPublishedWithoutItsPrivatePart() {
        String keyId = TokenApi.header(OPERATOR.token()).getString("kid");

        String jwks =
                given().get("/.well-known/jwks.json").then().statusCode(200).extract().asString();

        assertThat(jwks).contains(keyId).contains("\"P-256\"").doesNotContain("\"d\"");
        assertThat(told()).extracting(SigningKeyPublished::keyId).contains(keyId);
        assertThat(told()).noneMatch(k -> k.publicJwk().containsKey("d"));
    }

    @Test
    void newKeyIsPublishedAMinuteBeforeItSignsAndTheOldOneRetiresAfterItsLastToken() {
        String oldKey = TokenApi.header(OPERATOR.token()).getString("kid");

        asOperator().post("/v1/signing-keys/rotate").then().statusCode(202);

        List<String> published = published();
        assertThat(published).contains(oldKey).hasSizeGreaterThan(1);
        assertThat(kid()).isEqualTo(oldKey);
        String lastOfOld = OPERATOR.token();
        clock.pass(Duration.ofSeconds(61));
        assertThat(kid()).isNotEqualTo(oldKey);
        as(lastOfOld).get("/v1/merchants").then().statusCode(200);
        clock.pass(Duration.ofHours(2));
        assertThat(published()).doesNotContain(oldKey);
        assertProblem(as(lastOfOld).get("/v1/merchants").then(), 503, "unavailable");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(told())
                                .anySatisfy(key -> {
                                    assertThat(key.keyId()).isEqualTo(oldKey);
                                    assertThat(key.retiresAt())
                                            .isAfter(key.signsFrom().plus(Duration.ofMinutes(15)));
                                }));
    }

    @Test
    void rotationsAtTheSameTimeMakeOneKey() {
        int before = published().size();
        String token = OPERATOR.token();

        List<CompletableFuture<Integer>> all =
                Stream.generate(() ->
                                CompletableFuture.supplyAsync(() ->
                                        as(token).post("/v1/signing-keys/rotate").statusCode()))
                        .limit(6)
                        .toList();

        assertThat(all).extracting(CompletableFuture::join).containsOnly(202);
        assertThat(published()).hasSize(before + 1);
        clock.pass(Duration.ofMinutes(2));
    }

    @Test
    void rotationIsForOperatorsOnly() {
        String merchant = createCredential(createMerchant("Curious"), "{}").token();

        assertProblem(as(merchant).post("/v1/signing-keys/rotate").then(), 403, "forbidden");
        assertProblem(given().post("/v1/signing-keys/rotate").then(), 401, "unauthorized");
    }

    private static String kid() {
        return TokenApi.header(OPERATOR.token()).getString("kid");
    }

    private static List<String> published() {
        return given().get("/.well-known/jwks.json").then().extract().path("keys.kid");
    }

    private static List<SigningKeyPublished> told() {
        return TestEvents.read(Topic.SIGNING_KEYS).stream()
                .map(e -> (SigningKeyPublished) e.data())
                .toList();
    }
}
