package io.idrelay.vendor.signicat;

import io.idrelay.contracts.result.FoundImage;
import io.idrelay.vendor.testkit.ImageScript;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.VendorStub;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Signicat's side of the play. */
final class SignicatAtStub {
    static final String DOSSIER = "c03e66c7-0000-4000-8000-000000000001";
    static final String PROCESS = "8a303665-0000-4000-8000-000000000001";
    static final String TOKEN_PATH = "/auth/open/connect/token";
    static final String DOSSIERS_PATH = "/assure/dossiers";
    static final String DOSSIER_PATH = DOSSIERS_PATH + "/" + DOSSIER;
    static final String FILES_PATH = DOSSIER_PATH + "/files";
    static final String PROCESS_PATH = DOSSIER_PATH + "/processes/" + PROCESS;

    static final String VERIFICATION_PATH = PROCESS_PATH + "/verification";

    static final Map<String, String> SECRETS =
            Map.of(
                    "clientSecret", "client-secret-0001",
                    "callbackAuthorization", "Basic aHViOnNlY3JldC0wMDAx",
                    "eventSecret", "event-secret-0001");

    private SignicatAtStub() {}

    static Map<String, String> settings(URI stub) {
        return Map.of(
                "baseUrl",
                stub + "/assure",
                "tokenUrl",
                stub + TOKEN_PATH,
                "clientId",
                "client-0001",
                "uiProfile",
                "blue");
    }

    static void givesTokens(VendorStub stub) {
        stub.on("POST", TOKEN_PATH, token("token-1", 600));
    }

    static StubAnswer token(String value, long seconds) {
        return StubAnswer.json(
                200,
                """
                {"access_token":"%s","expires_in":%d,"token_type":"Bearer"}\
                """
                        .formatted(value, seconds));
    }

    static void opens(VendorStub stub) {
        givesTokens(stub);
        stub.on(
                "POST",
                DOSSIERS_PATH,
                StubAnswer.json(201, "{\"dossierId\":\"%s\"}".formatted(DOSSIER)));
        stub.on(
                "POST",
                DOSSIER_PATH + "/capture",
                StubAnswer.json(200, "{\"url\":\"https://capture.example/1\"}"));
        stub.on(
                "POST",
                DOSSIER_PATH + "/processes",
                StubAnswer.json(
                        201,
                        """
                        {"processId":"%s","provider":"eid","processType":"substantial",
                         "status":"pending","createdAt":"2026-01-02T03:04:05Z",
                         "updatedAt":"2026-01-02T03:04:05Z",
                         "redirectUrl":"https://eid.example/1"}\
                        """
                                .formatted(PROCESS)));
        takesImages(stub);
        stub.on("DELETE", PROCESS_PATH, StubAnswer.empty(204));
        stub.on("DELETE", DOSSIER_PATH, StubAnswer.empty(204));
    }

    static void takesImages(VendorStub stub) {
        stub.on("POST", FILES_PATH, StubAnswer.empty(204));
        stub.on("POST", VERIFICATION_PATH, StubAnswer.empty(204));
    }

    static final ImageScript IMAGES =
            new ImageScript() {
                @Override
                public FoundImage image(URI stub) {
                    return new FoundImage("selfie", "selfie", Optional.of("selfie"));
                }

                @Override
                public void brings(VendorStub stub, byte[] content) {
                    givesTokens(stub);
                    stub.on(
                            "GET",
                            PROCESS_PATH + "/images/selfie",
                            new StubAnswer(200, Map.of(), content));
                }

                @Override
                public void lost(VendorStub stub) {
                    stub.on("GET", PROCESS_PATH + "/images/selfie", StubAnswer.empty(404));
                }
            };
}
