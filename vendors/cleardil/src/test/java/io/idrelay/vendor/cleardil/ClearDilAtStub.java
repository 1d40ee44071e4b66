package io.idrelay.vendor.cleardil;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.VendorStub;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** ClearDil's side of the play. */
final class ClearDilAtStub {
    static final String TOKEN_PATH = "/v1/oauth2/token";
    static final String CUSTOMERS_PATH = "/v1/customers";
    static final String SDK_TOKEN_PATH = "/v1/sdk/token";
    static final String CUSTOMER_PATH = "/v1/customers/c-001";
    static final String DOCUMENTS_PATH = CUSTOMER_PATH + "/documents";
    static final String VERIFICATION_PATH = CUSTOMER_PATH + "/verifications/v-001";
    static final String IDENTIFICATION_PATH = CUSTOMER_PATH + "/identifications/i-001";
    static final String SCREENING_PATH = CUSTOMER_PATH + "/screenings/s-001";
    static final String SEARCH_PATH = "/v1/search/identifications";

    static final Map<String, String> SECRETS = Map.of("clientKey", "client-key-0001");

    /** A session whose checks are all requested. */
    static final Map<String, String> HANDLE =
            Map.of(
                    "customerId", "c-001",
                    "documentId", "d-001",
                    "documentSides", "front,back",
                    "verificationId", "v-001",
                    "identificationId", "i-001",
                    "screeningId", "s-001",
                    "screeningScope", "WATCHLIST,PEP");

    private ClearDilAtStub() {}

    static Map<String, String> settings(URI stub) {
        return Map.of("baseUrl", stub.toString(), "clientId", "client-0001");
    }

    static void givesTokens(VendorStub stub) {
        stub.on(
                "POST",
                TOKEN_PATH,
                StubAnswer.json(
                        200,
                        """
                        {"access_token":"eyJ.token.1","expires_in":3600,"refresh_expires_in":1800,
                         "refresh_token":"eyJ.refresh.1","token_type":"bearer","not-before-policy":0,
                         "session_state":"5b1c0f5e-0000-4000-8000-000000000001"}\
                        """));
    }

    static void opens(VendorStub stub) {
        stub.on("GET", CUSTOMERS_PATH + "/.*", refusal(404, "resource_not_found"));
        stub.on("POST", CUSTOMERS_PATH, StubAnswer.json(201, "{\"id\":\"c-001\"}"));
        stub.on("POST", SDK_TOKEN_PATH, StubAnswer.json(200, "{\"token\":\"sdk.token.1\"}"));
    }

    /** Answers each check with its part of a recording, and all alike where it is none. */
    static void answersChecks(VendorStub stub, StubAnswer whole) {
        answersCheck(stub, VERIFICATION_PATH, "verification", whole);
        answersCheck(stub, IDENTIFICATION_PATH, "identification", whole);
        answersCheck(stub, SCREENING_PATH, "screening", whole);
    }

    private static void answersCheck(VendorStub stub, String path, String name, StubAnswer whole) {
        stub.on("GET", path, part(whole, name));
    }

    private static StubAnswer part(StubAnswer whole, String name) {
        try {
            JsonNode all = Json.mapper().readTree(whole.body());
            if (whole.status() != 200 || !all.isObject() || all.isEmpty()) {
                return whole;
            }
            JsonNode part = all.path(name);
            return part.isMissingNode()
                    ? refusal(404, "resource_not_found")
                    : StubAnswer.json(200, part.toString());
        } catch (IOException e) {
            return whole;
        }
    }

    static StubAnswer made() {
        return StubAnswer.json(201, "{\"id\":\"made-001\"}");
    }

    static StubAnswer refusal(int status, String type) {
        return StubAnswer.json(
                status,
                """
                {"id":"err-001","type":"%s","message":"Nora Testcase cannot be served"}\
                """
                        .formatted(type));
    }

    static StubAnswer refusal(int status, String type, String field, String error) {
        return StubAnswer.json(
                status,
                """
                {"id":"err-001","type":"%s","message":"The request is not valid",
                 "errors":[{"field":"%s","type":"%s","message":"must be in the past"}]}\
                """
                        .formatted(type, field, error));
    }

    static VendorHandle handleWithout(String... names) {
        Map<String, String> some = new HashMap<>(HANDLE);
        some.keySet().removeAll(java.util.Set.of(names));
        return new VendorHandle(some);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
