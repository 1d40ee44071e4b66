package io.idrelay.sandbox.onekyc;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** A partner's server as tests play it. */
public final class OneKycPartner {
    public static final String CLIENT = "11111111-0000-4000-8000-000000000001";
    public static final String PASS_KEY = "22222222-0000-4000-8000-000000000002";
    public static final String ONBOARDING = "TEST_SHOP-WEB_SDK-STANDALONE_IDENTITY_VERIFICATION";
    public static final String API = "/sandbox/onekyc/esign-partner/v1";

    private OneKycPartner() {}

    public static void signUp(String callbackUrl) {
        signUp(CLIENT, callbackUrl, "POST");
    }

    static void signUp(String clientId, String callbackUrl, String method) {
        given().contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "clientId", clientId,
                                "passKey", PASS_KEY,
                                "onboardingPartner", ONBOARDING,
                                "callbackUrl", callbackUrl,
                                "callbackMethod", method,
                                "headers", Map.of("x-shop-key", "the-agreed-value")))
                .post("/sandbox/control/onekyc/partners")
                .then()
                .statusCode(201);
    }

    static String token() {
        return token(CLIENT);
    }

    static String token(String clientId) {
        return given().header("client-id", clientId)
                .header("pass-key", PASS_KEY)
                .get("/sandbox/onekyc-token/v1/esign/partner/authentication")
                .then()
                .statusCode(200)
                .extract()
                .path("data.token");
    }

    /** A request with all headers in order, for a session of its own. */
    static RequestSpecification request(String sessionId) {
        return given().header("x-onekyc-token", token())
                .header("x-esign-onboarding-partner", ONBOARDING)
                .header("x-partner-user-id", "user-of-" + sessionId)
                .header("x-partner-user-id-type", "TEST_ID")
                .header("x-partner-session-id", sessionId)
                .contentType(ContentType.JSON);
    }

    public static String newSessionId() {
        return UUID.randomUUID().toString();
    }

    static String body(String source, String phone) {
        return """
        {"flow":"STANDALONE_IDENTITY_VERIFICATION","source":"%s",
         "successRedirectionUrl":"https://hub.example/ok?x=1",
         "failureRedirectionUrl":"https://hub.example/ko",
         "additionalDetails":{"phoneNumber":"%s","userLocale":"en_ID",
          "dataVerification":{"phoneNumber":{"isVerified":true,"verificationReferenceId":"otp-001"}}}}
        """
                .formatted(source, phone);
    }

    /** Opens a session and returns the SDK token. */
    public static String openSdk(String sessionId, String phone) {
        return request(sessionId)
                .body(body("SDK", phone))
                .post(API + "/initiate-flow")
                .then()
                .statusCode(200)
                .extract()
                .path("data.token");
    }

    /** Opens a session and returns the launch URL's path. */
    public static String openPage(String sessionId, String phone) {
        String url =
                request(sessionId)
                        .body(body("WEB_SDK", phone))
                        .post(API + "/initiate-flow")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("data.launchUrl");
        return java.net.URI.create(url).getPath();
    }

    static void captureBySdk(String token) {
        given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .post("/sandbox/onekyc/sdk/v1/captures")
                .then()
                .statusCode(202);
    }

    static Response submission(String sessionId) {
        return request(sessionId).get(API + "/submissions");
    }
}
