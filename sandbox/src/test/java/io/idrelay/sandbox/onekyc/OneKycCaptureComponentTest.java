package io.idrelay.sandbox.onekyc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.idrelay.sandbox.callback.Receiver;
import io.idrelay.sandbox.stage.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OneKycCaptureComponentTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject MovableClock clock;

    private Receiver receiver;

    @BeforeEach
    void start() throws Exception {
        receiver = new Receiver();
        OneKycPartner.signUp(receiver.url("/callback"));
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    private List<JsonNode> callbacks(int count) {
        await().until(() -> receiver.received().size() >= count);
        return receiver.received().stream().map(got -> read(got.body())).toList();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anSdkCaptureIsCalledBackWithTheWholeSubmission() {
        String session = OneKycPartner.newSessionId();
        String token = OneKycPartner.openSdk(session, "6281100000001");

        OneKycPartner.captureBySdk(token);

        JsonNode callback = callbacks(1).getFirst();
        assertThat(callback.path("partnerSessionId").asText()).isEqualTo(session);
        assertThat(callback.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(callback.path("result").asText()).isEqualTo("VALID");
        assertThat(callback.at("/submissionDetails/verificationResult").size()).isEqualTo(4);
        assertThat(callback.at("/submissionDetails/ktpData/name").asText()).isEqualTo("UJI COBA");
        assertThat(callback.at("/submissionDetails/ktpData/dateOfBirth").asText())
                .isEqualTo("18-02-1960");
        assertThat(callback.has("success")).isFalse();
        assertThat(receiver.received().getFirst().header("x-shop-key"))
                .isEqualTo("the-agreed-value");
    }

    @Test
    void theFetchShowsWhatTheCallbackSaid() {
        String session = OneKycPartner.newSessionId();
        OneKycPartner.captureBySdk(OneKycPartner.openSdk(session, "6281100000001"));
        JsonNode callback = callbacks(1).getFirst();

        JsonNode fetched = read(OneKycPartner.submission(session).asString());

        assertThat(fetched.path("success").asBoolean()).isTrue();
        assertThat(fetched.path("data")).isEqualTo(callback);
    }

    @ParameterizedTest
    @CsvSource({
        "0002,COMPLETED,INVALID,NOT_EKTP",
        "0003,COMPLETED,INVALID,FRAUD_REJECT",
        "0005,ERROR,,SYSTEM_ERROR",
        "0006,COMPLETED,INVALID,LIVENESS_CHECK_FAILED",
        "0007,COMPLETED,INVALID,DUKCAPIL_REJECTED",
        "0008,COMPLETED,INVALID,AETHER_VERIFICATION_FAILED",
        "0009,ERROR,,DUKCAPIL_IRRETRIEVABLE_ERROR",
        "0010,ERROR,,DUKCAPIL_SYSTEM_ERROR",
        "0011,COMPLETED,INVALID,EMAIL_HAS_BEEN_USED",
        "0012,COMPLETED,INVALID,PHONE_HAS_BEEN_USED",
        "0013,COMPLETED,REJECTED,FRAUD_REJECT",
        "0015,COMPLETED,UNSURE,A_REASON_OF_TOMORROW"
    })
    void thePhoneNumberChoosesTheOutcome(
            String digits, String status, String result, String reason) {
        String token = OneKycPartner.openSdk(OneKycPartner.newSessionId(), "628110000" + digits);

        OneKycPartner.captureBySdk(token);

        JsonNode callback = callbacks(1).getFirst();
        assertThat(callback.path("status").asText()).isEqualTo(status);
        assertThat(callback.path("result").asText(null)).isEqualTo(result);
        assertThat(callback.path("reasonCode").asText()).isEqualTo(reason);
    }

    @Test
    void aPartialCompletionAndTheVerdictShareOneSubmissionId() {
        String token = OneKycPartner.openSdk(OneKycPartner.newSessionId(), "6281100000004");

        OneKycPartner.captureBySdk(token);

        List<JsonNode> callbacks = callbacks(2);
        assertThat(callbacks)
                .extracting(callback -> callback.path("status").asText())
                .containsExactly("PARTIALLY_COMPLETED", "COMPLETED");
        assertThat(callbacks)
                .extracting(callback -> callback.path("submissionId").asText())
                .containsOnly(callbacks.getFirst().path("submissionId").asText());
        assertThat(callbacks.getFirst().has("result")).isFalse();
    }

    @Test
    void theSdkSeesTheStatusOfItsOwnSubmission() {
        String session = OneKycPartner.newSessionId();
        String token = OneKycPartner.openSdk(session, "6281100000016");
        String id =
                given().get("/sandbox/control/sessions?vendor=onekyc&limit=1")
                        .path("[0].vendorReference");
        String url = "/sandbox/onekyc/coe/v1/submissions/" + id + "/status";

        given().header("Authorization", "Bearer " + token)
                .get(url)
                .then()
                .statusCode(200)
                .body("data.status", equalTo("INITIATED"));
        OneKycPartner.captureBySdk(token);
        given().header("Authorization", "Bearer " + token)
                .get(url)
                .then()
                .body("data.status", equalTo("IN_PROGRESS"));
        given().header("Authorization", "Bearer " + token)
                .get("/sandbox/onekyc/coe/v1/submissions/another/status")
                .then()
                .statusCode(400);
        given().get(url).then().statusCode(401);
    }

    @Test
    void anSdkTokenCapturesOnce() {
        String token = OneKycPartner.openSdk(OneKycPartner.newSessionId(), "6281100000016");
        OneKycPartner.captureBySdk(token);

        given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .post("/sandbox/onekyc/sdk/v1/captures")
                .then()
                .statusCode(409);
    }

    @Test
    void anExpiredSdkTokenIsRefused() {
        String token = OneKycPartner.openSdk(OneKycPartner.newSessionId(), "6281100000001");

        clock.advance(Duration.ofDays(61));

        given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .post("/sandbox/onekyc/sdk/v1/captures")
                .then()
                .statusCode(401);
    }

    @Test
    void thePageOffersTheOutcomeOfThePhoneNumber() {
        String page = OneKycPartner.openPage(OneKycPartner.newSessionId(), "6281100000003");

        given().get(page)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", "no-store")
                .body(containsString("<option value=\"rejected-fraud\" selected>"))
                .body(not(containsString("value=\"accepted\" selected")));
    }

    @Test
    void aPersonFinishesTheCaptureOnThePage() {
        String page = OneKycPartner.openPage(OneKycPartner.newSessionId(), "6281100000001");

        given().redirects()
                .follow(false)
                .formParam("action", "capture")
                .formParam("outcome", "rejected-not-ektp")
                .formParam("person", "contoh-fiktif")
                .post(page)
                .then()
                .statusCode(303)
                .header("Location", "https://hub.example/ok?x=1");

        assertThat(callbacks(1).getFirst().path("reasonCode").asText()).isEqualTo("NOT_EKTP");
        given().get(page).then().statusCode(410);
        given().formParam("action", "capture").post(page).then().statusCode(410);
    }

    @Test
    void aPersonWhoCancelsIsSentToTheFailureUrl() {
        String page = OneKycPartner.openPage(OneKycPartner.newSessionId(), "6281100000001");

        given().redirects()
                .follow(false)
                .formParam("action", "cancel")
                .post(page)
                .then()
                .statusCode(303)
                .header("Location", "https://hub.example/ko");

        given().get(page).then().statusCode(410);
    }

    @Test
    void aPageThatWasNeverGivenOutIsNotFound() {
        given().get("/sandbox/onekyc/web/nothing").then().statusCode(404);
    }

    @Test
    void theImagesAreSmallJpegsBehindPresignedUrls() {
        OneKycPartner.captureBySdk(
                OneKycPartner.openSdk(OneKycPartner.newSessionId(), "6281100000001"));
        URI url =
                URI.create(callbacks(1).getFirst().at("/submissionDetails/imageUrls/KTP").asText());
        String good = url.getPath() + "?" + url.getQuery();

        byte[] image =
                given().get(good)
                        .then()
                        .statusCode(200)
                        .contentType("image/jpeg")
                        .extract()
                        .asByteArray();

        assertThat(image).startsWith(0xFF, 0xD8, 0xFF).hasSizeBetween(500, 50_000);
        given().get(good.replace("signature=", "signature=x")).then().statusCode(403);
        given().get(url.getPath()).then().statusCode(403);
        clock.advance(Duration.ofDays(5));
        given().get(good).then().statusCode(403);
    }

    @Test
    void thePartnersMethodIsUsed() {
        OneKycPartner.signUp(OneKycPartner.CLIENT, receiver.url("/put-here"), "PUT");

        OneKycPartner.captureBySdk(
                OneKycPartner.openSdk(OneKycPartner.newSessionId(), "6281100000001"));

        callbacks(1);
        assertThat(receiver.received().getFirst().method()).isEqualTo("PUT");
    }
}
