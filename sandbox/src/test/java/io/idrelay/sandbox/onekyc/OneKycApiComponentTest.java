package io.idrelay.sandbox.onekyc;

import static io.idrelay.sandbox.onekyc.OneKycPartner.API;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.idrelay.sandbox.stage.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OneKycApiComponentTest {
    private static final String TOKEN = "/sandbox/onekyc-token/v1/esign/partner/authentication";

    @Inject MovableClock clock;

    @BeforeEach
    void signUp() {
        OneKycPartner.signUp("http://127.0.0.1:9/nobody-listens");
    }

    private static RequestSpecification complete() {
        String session = OneKycPartner.newSessionId();
        return OneKycPartner.request(session).body(OneKycPartner.body("SDK", "6281100000001"));
    }

    @Test
    void aTokenComesWithItsNumbersAsStrings() {
        given().header("client-id", OneKycPartner.CLIENT)
                .header("pass-key", OneKycPartner.PASS_KEY)
                .get(TOKEN)
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("data.token", startsWith("eyJ"))
                .body("data.expiry_seconds", equalTo("1800"))
                .body("data.expires_at", matchesPattern("[0-9]{10}"));
    }

    @Test
    void aTokenRequestWithoutHeadersIsRefused() {
        given().get(TOKEN)
                .then()
                .statusCode(400)
                .body("success", equalTo(false))
                .body("errors.code", contains("1650", "1650"))
                .body("errors.cause", contains("MISSING_CLIENT_ID", "MISSING_PASS_KEY"));
    }

    @Test
    void aWrongPassKeyIsRefused() {
        given().header("client-id", OneKycPartner.CLIENT)
                .header("pass-key", "wrong")
                .get(TOKEN)
                .then()
                .statusCode(401)
                .body("errors[0].code", equalTo("110"))
                .body("errors[0].cause", equalTo("UNAUTHORIZED"));
    }

    @Test
    void anSdkFlowIsAnsweredWithAToken() {
        complete()
                .post(API + "/initiate-flow")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("data.token", matchesPattern("[\\w-]{43}"))
                .body("data.launchUrl", nullValue())
                .body("data.expirySeconds", equalTo("5184000"))
                .body("data.expiresAt", matchesPattern("[0-9]{10}"));
    }

    @Test
    void aWebFlowIsAnsweredWithALaunchUrl() {
        OneKycPartner.request(OneKycPartner.newSessionId())
                .body(OneKycPartner.body("WEB_SDK", "6281100000001"))
                .post(API + "/initiate-flow")
                .then()
                .statusCode(200)
                .body("data.token", nullValue())
                .body(
                        "data.launchUrl",
                        matchesPattern("http://127.0.0.1:\\d+/sandbox/onekyc/web/[\\w-]{43}"));
    }

    @Test
    void theOlderPartnerHeaderIsTakenToo() {
        given().header("x-onekyc-token", OneKycPartner.token())
                .header("x-onboarding-partner", OneKycPartner.ONBOARDING)
                .header("x-partner-user-id", "u")
                .header("x-partner-user-id-type", "T")
                .header("x-partner-session-id", OneKycPartner.newSessionId())
                .contentType(ContentType.JSON)
                .body(OneKycPartner.body("SDK", "6281100000001"))
                .post(API + "/initiate-flow")
                .then()
                .statusCode(200);
    }

    @Test
    void anUnknownTokenIsRefusedByTheAdapter() {
        given().header("x-onekyc-token", "made-up")
                .post(API + "/initiate-flow")
                .then()
                .statusCode(401)
                .body("errors[0].code", equalTo("110"))
                .body("errors[0].cause", equalTo("UNAUTHORIZED"))
                .body("errors[0].entity", equalTo("ESIGN_ADAPTER"));
    }

    @Test
    void anExpiredTokenIsRefused() {
        RequestSpecification request = complete();

        clock.advance(Duration.ofMinutes(31));

        request.post(API + "/initiate-flow").then().statusCode(401);
    }

    @Test
    void allMissingHeadersAreNamed() {
        given().header("x-onekyc-token", OneKycPartner.token())
                .body("{}")
                .post(API + "/initiate-flow")
                .then()
                .statusCode(400)
                .body(
                        "errors.cause",
                        contains(
                                "ESIGN_ONBOARDING_PARTNER_CAN_NOT_BE_EMPTY",
                                "PARTNER_USER_ID_CAN_NOT_BE_EMPTY",
                                "PARTNER_USER_ID_TYPE_CAN_NOT_BE_EMPTY",
                                "PARTNER_SESSION_ID_CANNOT_BE_EMPTY"));
    }

    @ParameterizedTest
    @CsvSource({
        "-WEB_SDK-STANDALONE_IDENTITY_VERIFICATION,400,ESIGN_PARTNER_CAN_NOT_BE_EMPTY",
        "nonsense,400,INVALID_PARTNER",
        "OTHER-WEB_SDK-STANDALONE_IDENTITY_VERIFICATION,403,ONBOARDING_PARTNER_DOES_NOT_BELONG_TO_CLIENT"
    })
    void aWrongOnboardingPartnerIsRefused(String partner, int status, String cause) {
        given().header("x-onekyc-token", OneKycPartner.token())
                .header("x-esign-onboarding-partner", partner)
                .header("x-partner-user-id", "u")
                .header("x-partner-user-id-type", "T")
                .header("x-partner-session-id", OneKycPartner.newSessionId())
                .body(OneKycPartner.body("SDK", "6281100000001"))
                .post(API + "/initiate-flow")
                .then()
                .statusCode(status)
                .body("errors[0].cause", equalTo(cause));
    }

    @Test
    void aBodyThatDoesNotParseIsRefused() {
        OneKycPartner.request(OneKycPartner.newSessionId())
                .body("{\"flow\": ")
                .post(API + "/initiate-flow")
                .then()
                .statusCode(400)
                .body("errors.cause", hasItem("INVALID_FLOW"));
    }

    @Test
    void aPartnerSessionIdWorksOnce() {
        String session = OneKycPartner.newSessionId();
        OneKycPartner.openSdk(session, "6281100000001");

        var second =
                OneKycPartner.request(session)
                        .body(OneKycPartner.body("SDK", "6281100000001"))
                        .post(API + "/initiate-flow");

        second.then()
                .statusCode(400)
                .body("errors[0].cause", equalTo("DUPLICATE_PARTNER_SESSION_ID"));
    }

    @Test
    void aUserWithoutACaptureIsUnknown() {
        String session = OneKycPartner.newSessionId();
        OneKycPartner.openSdk(session, "6281100000001");

        OneKycPartner.submission(session)
                .then()
                .statusCode(404)
                .body("errors[0].code", equalTo("1514"));
    }

    @Test
    void aSubmissionIsShownToItsOwnUserOnly() {
        String mine = OneKycPartner.newSessionId();
        String theirs = OneKycPartner.newSessionId();
        OneKycPartner.captureBySdk(OneKycPartner.openSdk(mine, "6281100000016"));
        OneKycPartner.captureBySdk(OneKycPartner.openSdk(theirs, "6281100000016"));

        var answer =
                given().header("x-onekyc-token", OneKycPartner.token())
                        .header("x-partner-user-id", "user-of-" + mine)
                        .header("x-partner-user-id-type", "TEST_ID")
                        .header("x-partner-session-id", theirs)
                        .get(API + "/submissions");

        answer.then()
                .statusCode(400)
                .body("errors[0].code", equalTo("1653"))
                .body("errors[0].cause", equalTo("SUBMISSION_ID_DOES_NOT_BELONG_TO_CURRENT_USER"));
    }

    @Test
    void aSubmissionThatDoesNotExistIsRefused() {
        String mine = OneKycPartner.newSessionId();
        OneKycPartner.captureBySdk(OneKycPartner.openSdk(mine, "6281100000016"));

        var answer =
                given().header("x-onekyc-token", OneKycPartner.token())
                        .header("x-partner-user-id", "user-of-" + mine)
                        .header("x-partner-user-id-type", "TEST_ID")
                        .header("x-partner-session-id", OneKycPartner.newSessionId())
                        .get(API + "/submissions");

        answer.then().statusCode(400).body("errors[0].cause", equalTo("SUBMISSION_DOES_NOT_EXIST"));
    }

    @Test
    void aSubmissionRequestWithoutHeadersIsRefused() {
        given().header("x-onekyc-token", OneKycPartner.token())
                .get(API + "/submissions")
                .then()
                .statusCode(400)
                .body(
                        "errors.cause",
                        contains(
                                "PARTNER_USER_ID_CAN_NOT_BE_EMPTY",
                                "PARTNER_USER_ID_TYPE_CAN_NOT_BE_EMPTY",
                                "PARTNER_SESSION_ID_CANNOT_BE_EMPTY"));
    }
}
