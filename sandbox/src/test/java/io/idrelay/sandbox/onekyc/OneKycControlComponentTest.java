package io.idrelay.sandbox.onekyc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.idrelay.sandbox.callback.Receiver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OneKycControlComponentTest {
    private static final String CONTROL = "/sandbox/control";

    private Receiver receiver;

    @BeforeEach
    void start() throws Exception {
        receiver = new Receiver();
        OneKycPartner.signUp(receiver.url("/callback"));
        given().post(CONTROL + "/reset").then().statusCode(204);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    private static ValidatableResponse next(String plan) {
        return given().contentType(ContentType.JSON)
                .body(plan.replace('\'', '"'))
                .post(CONTROL + "/next")
                .then();
    }

    private static void captureNew() {
        capture(OneKycPartner.newSessionId());
    }

    private static void capture(String session) {
        OneKycPartner.captureBySdk(OneKycPartner.openSdk(session, "6281100000001"));
    }

    private List<String> attempts() {
        return given().get(CONTROL + "/sessions?vendor=onekyc&limit=1")
                .path("[0].callbacks.outcome");
    }

    @Test
    void theNextSessionIsPlannedOnce() {
        next("{'vendor':'onekyc','outcome':'rejected-fraud'}").statusCode(204);

        captureNew();
        captureNew();

        given().get(CONTROL + "/sessions?vendor=onekyc")
                .then()
                .body("outcome", equalTo(List.of("accepted", "rejected-fraud")));
    }

    @Test
    void aSessionIsPlannedByItsReference() {
        String session = OneKycPartner.newSessionId();
        String token = OneKycPartner.openSdk(session, "6281100000001");

        given().contentType(ContentType.JSON)
                .body("{\"outcome\":\"error\"}")
                .put(CONTROL + "/sessions/onekyc/" + session)
                .then()
                .statusCode(204);

        OneKycPartner.captureBySdk(token);
        await().until(() -> receiver.received().size() == 1);
        assertThat(receiver.received().getFirst().body()).contains("SYSTEM_ERROR");
    }

    @Test
    void aCaptureIsFinishedFromOutside() {
        String session = OneKycPartner.newSessionId();
        OneKycPartner.openSdk(session, "6281100000001");
        String url = CONTROL + "/sessions/onekyc/" + session + "/finish";
        String body = "{\"outcome\":\"rejected-liveness\",\"person\":\"contoh-fiktif\"}";

        given().contentType(ContentType.JSON).body(body).post(url).then().statusCode(204);

        await().until(() -> receiver.received().size() == 1);
        given().contentType(ContentType.JSON).body(body).post(url).then().statusCode(409);
    }

    @Test
    void aDuplicateIsSentTwice() {
        next("{'vendor':'onekyc','misbehavior':{'duplicate':true}}").statusCode(204);

        captureNew();

        await().until(() -> receiver.received().size() == 2);
        assertThat(receiver.received().getFirst().body())
                .isEqualTo(receiver.received().getLast().body());
    }

    @Test
    void aDroppedCallbackIsNotSent() {
        next("{'vendor':'onekyc','misbehavior':{'drop':true}}").statusCode(204);

        captureNew();

        await().until(() -> attempts().equals(List.of("dropped")));
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void aWrongProofIsSentWithTheRightBody() {
        next("{'vendor':'onekyc','misbehavior':{'wrongProof':true}}").statusCode(204);

        captureNew();

        await().until(() -> receiver.received().size() == 1);
        assertThat(receiver.received().getFirst().header("x-shop-key"))
                .isEqualTo("wrong-the-agreed-value");
    }

    @Test
    void aTruncatedCallbackEndsInTheMiddle() {
        next("{'vendor':'onekyc','misbehavior':{'truncated':true}}").statusCode(204);

        captureNew();

        await().until(() -> receiver.received().size() == 1);
        assertThat(receiver.received().getFirst().body()).startsWith("{").doesNotEndWith("}");
    }

    @Test
    void aDelayedCallbackComesAfterTheVerdict() {
        next("{'vendor':'onekyc','misbehavior':{'delayMillis':400}}").statusCode(204);
        String session = OneKycPartner.newSessionId();

        capture(session);

        await().until(() -> OneKycPartner.submission(session).asString().contains("COMPLETED"));
        assertThat(receiver.received()).isEmpty();
        await().until(() -> receiver.received().size() == 1);
    }

    @Test
    void fetchesFailAsOftenAsPlanned() {
        next("{'vendor':'onekyc','misbehavior':{'fetchStatus':429,'fetchFailures':2}}")
                .statusCode(204);
        String session = OneKycPartner.newSessionId();
        capture(session);

        OneKycPartner.submission(session)
                .then()
                .statusCode(429)
                .header("Retry-After", "1")
                .body("success", equalTo(false));
        OneKycPartner.submission(session).then().statusCode(429);
        OneKycPartner.submission(session).then().statusCode(200);
    }

    @Test
    void aFailingFetchIsAGenericServiceErrorByDefault() {
        next("{'vendor':'onekyc','misbehavior':{'fetchFailures':1}}").statusCode(204);
        String session = OneKycPartner.newSessionId();
        capture(session);

        OneKycPartner.submission(session)
                .then()
                .statusCode(500)
                .body("errors[0].code", equalTo("900"))
                .body("errors[0].cause", equalTo("GENERIC_SERVICE_ERROR"));
    }

    @Test
    void aRefusedCallbackIsTriedAgainUntilItIsTaken() {
        receiver.answer(503);

        captureNew();

        await().until(() -> attempts().equals(List.of("refused", "delivered")));
    }

    @Test
    void aCallbackThatIsNeverTakenIsGivenUp() {
        List.of(500, 500, 500, 500).forEach(receiver::answer);

        captureNew();

        await().until(() -> attempts().equals(List.of("refused", "refused", "refused")));
        assertThat(receiver.received()).hasSize(3);
    }

    @Test
    void aResetForgetsSessionsAndKeepsPartners() {
        captureNew();

        given().post(CONTROL + "/reset").then().statusCode(204);

        given().get(CONTROL + "/sessions").then().body("$", hasSize(0));
        given().get(CONTROL + "/onekyc/partners")
                .then()
                .body("clientId", hasItem(OneKycPartner.CLIENT));
    }

    @Test
    void partnersAreListedWithoutSecretsAndRemoved() {
        OneKycPartner.signUp("client-to-remove", receiver.url("/x"), "POST");

        String listed = given().get(CONTROL + "/onekyc/partners").asString();

        assertThat(listed)
                .contains("x-shop-key")
                .doesNotContain(OneKycPartner.PASS_KEY)
                .doesNotContain("the-agreed-value");
        given().delete(CONTROL + "/onekyc/partners/client-to-remove").then().statusCode(204);
        given().delete(CONTROL + "/onekyc/partners/client-to-remove").then().statusCode(404);
    }

    @Test
    void wishesThatMakeNoSenseAreRefused() {
        next("{'vendor':'onekyc','outcome':'maybe'}").statusCode(400);
        next("{'vendor':'nobody'}").statusCode(404);
        next("{'outcome':'accepted'}").statusCode(400);
        next("{'vendor':'onekyc','misbehavior':{'delayMillis':-1}}").statusCode(400);
        next("{'vendor':'onekyc','misbehaviour':{}}").statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{}")
                .put(CONTROL + "/sessions/onekyc/nothing")
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .body("{\"clientId\":\"a\",\"passKey\":\"b\",\"onboardingPartner\":\"c\"}")
                .post(CONTROL + "/onekyc/partners")
                .then()
                .statusCode(400)
                .body("error", containsString("PARTNER-PLATFORM-FLOW"));
    }

    @Test
    void vendorsAreListedWithTheirOutcomes() {
        given().get(CONTROL + "/vendors")
                .then()
                .body(
                        "find { it.vendor == 'onekyc' }.outcomes.find"
                                + " { it.key == 'partial-then-accepted' }.phoneDigits",
                        equalTo("0004"));
    }
}
