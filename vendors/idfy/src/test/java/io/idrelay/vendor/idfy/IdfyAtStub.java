package io.idrelay.vendor.idfy;

import io.idrelay.vendor.testkit.Recording;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.VendorStub;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** IDfy's side of the play. */
final class IdfyAtStub {
    static final String PROFILE_ID = "3f0e0000-0000-4000-8000-000000000001";
    static final String SYNC_PATH = "/api/sync/profiles";
    static final String ASYNC_PATH = "/api/async/profiles";
    static final String ENCRYPTED_PATH = "/api/agreed/encrypted/profiles";
    static final String PROFILE_PATH = "/api/profiles/[^/]+";
    static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    static final String LINK = "https://capture.kyc.example/v2/captures?t=AbC123";

    static final Map<String, String> SECRETS =
            Map.of(
                    "apiKey",
                    "22222222-0000-4000-8000-00000000000b",
                    "contentKey",
                    KEY,
                    "callbackHeaders",
                    "Authorization: Bearer callback-token-0001\nX-Api-Key: Callback-Key-0002");

    private IdfyAtStub() {}

    static Map<String, String> settings(URI stub) {
        return Map.of(
                "baseUrl", stub + "/api",
                "accountId", "11111111-0000-4000-8000-00000000000a",
                "configId", "cfg-0001",
                "keyId", "key-0001",
                "asyncPauseMillis", "0");
    }

    /** What switches encryption on. */
    static Map<String, String> encrypted() {
        return Map.of("encryptedPath", "/agreed/encrypted/profiles");
    }

    /** All but the settings of the account that a test wants gone. */
    static Map<String, String> without(Map<String, String> settings, String name) {
        Map<String, String> rest = new HashMap<>(settings);
        rest.remove(name);
        return rest;
    }

    static StubAnswer created() {
        return StubAnswer.json(
                200,
                """
                {"capture_expires_at":"2026-01-05T03:10:00.123Z","capture_link":"%s","profile_id":"%s"}\
                """
                        .formatted(LINK, PROFILE_ID));
    }

    static void creates(VendorStub stub) {
        stub.on("POST", SYNC_PATH, created());
    }

    static void answersProfile(VendorStub stub, StubAnswer answer) {
        stub.on("GET", PROFILE_PATH, answer);
    }

    static StubAnswer recorded(String name) {
        return StubAnswer.json(200, Recording.named(name).answer().toString());
    }
}
