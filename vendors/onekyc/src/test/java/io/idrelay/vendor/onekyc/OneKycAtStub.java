package io.idrelay.vendor.onekyc;

import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.StubRequest;
import io.idrelay.vendor.testkit.VendorStub;
import java.net.URI;
import java.util.Map;

/** OneKYC's side of the play. */
final class OneKycAtStub {
    static final String TOKEN_PATH = "/token/v1/esign/partner/authentication";
    static final String INITIATE_PATH = "/api/esign-partner/v1/initiate-flow";
    static final String SUBMISSIONS_PATH = "/api/esign-partner/v1/submissions";

    static final Map<String, String> SECRETS =
            Map.of(
                    "passKey",
                    "1c9d0ad2-0000-4000-8000-00000000000b",
                    "callbackHeaders",
                    "Authorization: Bearer callback-token-0001\nX-Api-Key: Callback-Key-0002");

    private OneKycAtStub() {}

    static Map<String, String> settings(URI stub) {
        return Map.of(
                "baseUrl", stub + "/api",
                "tokenBaseUrl", stub + "/token",
                "clientId", "0f8fad5b-0000-4000-8000-00000000000a",
                "onboardingPartner", "CLIENT_X-WEB_SDK-STANDALONE_IDENTITY_VERIFICATION",
                "sdkOnboardingPartner", "CLIENT_X-SDK-STANDALONE_IDENTITY_VERIFICATION");
    }

    static void givesTokens(VendorStub stub) {
        stub.on("GET", TOKEN_PATH, request -> token("eyJ.token.1", 1800));
    }

    static StubAnswer token(String value, long seconds) {
        return StubAnswer.json(
                200,
                """
                {"success":true,"data":{"token":"%s","expiry_seconds":"%d","expires_at":"1783336059"}}\
                """
                        .formatted(value, seconds));
    }

    static void initiates(VendorStub stub) {
        stub.on("POST", INITIATE_PATH, OneKycAtStub::initiated);
    }

    private static StubAnswer initiated(StubRequest request) {
        String key = request.mentions("\"WEB_SDK\"") ? "launchUrl" : "token";
        return StubAnswer.json(
                200,
                """
                {"success":true,"data":{"%s":"https://launch.example/1","expirySeconds":"5184000","expiresAt":"1746253972"}}\
                """
                        .formatted(key));
    }

    static void answersSubmission(VendorStub stub, StubAnswer answer) {
        stub.on("GET", SUBMISSIONS_PATH, answer);
    }

    static StubAnswer refusal(int status, String code, String cause) {
        return StubAnswer.json(
                status,
                """
                {"success":false,"errors":[{"code":"%s","cause":"%s"}]}\
                """
                        .formatted(code, cause));
    }
}
