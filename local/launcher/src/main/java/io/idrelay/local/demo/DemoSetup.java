package io.idrelay.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.local.OperatorError;
import io.idrelay.local.operator.Api;
import io.idrelay.local.operator.JsonHttp;
import io.idrelay.local.supervise.Operator;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Creates a demo merchant with its vendor accounts, callback endpoint and credentials. */
final class DemoSetup {
    private static final int TRIES_MAX = 8;

    private final String base;
    private final Api operator;
    private final JsonHttp sandbox;

    DemoSetup(String base, Operator operator) {
        this.base = base;
        this.operator = new Api(URI.create(base), operator.clientId(), operator.clientSecret());
        this.sandbox = DemoRun.sandbox(base);
    }

    /** What a person needs to go on by hand. */
    record Credentials(String merchantId, String clientId, String clientSecret) {
        @Override
        public String toString() {
            return "Credentials[" + merchantId + "]";
        }
    }

    Credentials run() {
        String merchant =
                operator.post(
                                "/v1/merchants",
                                Map.of(
                                        "name",
                                        "Demo merchant",
                                        "redirectHosts",
                                        List.of(URI.create(base).getHost()),
                                        "brand",
                                        Map.of(
                                                "displayName", "Demo merchant",
                                                "color", "#1f5fa8")))
                        .path("id")
                        .asText();
        JsonNode credential = operator.post("/v1/merchants/" + merchant + "/credentials", Map.of());
        Credentials credentials =
                new Credentials(
                        merchant,
                        credential.path("clientId").asText(),
                        credential.path("clientSecret").asText());
        new DemoAccounts(base).all().forEach(account -> open(merchant, account));
        callbacks(credentials);
        return credentials;
    }

    private void open(String merchant, DemoAccount account) {
        JsonNode opened =
                account(merchant, account.vendor(), account.settings(), account.secrets());
        sandbox.post(account.signUpPath(), account.signUp().apply(opened));
    }

    private JsonNode account(
            String merchant,
            String vendor,
            Map<String, String> settings,
            Map<String, String> secrets) {
        Map<String, Object> account =
                Map.of(
                        "merchantId", merchant,
                        "vendor", vendor,
                        "settings", settings,
                        "secrets", secrets);
        for (int tries = 1; ; tries++) {
            try {
                return operator.post("/v1/vendor-accounts", account);
            } catch (OperatorError e) {
                // A new merchant reaches process-service by its topic: a moment later, or some
                // seconds where token-service has just been killed.
                if (tries == TRIES_MAX
                        || !String.valueOf(e.getMessage()).contains("merchant-unknown")) {
                    throw e;
                }
            }
        }
    }

    private void callbacks(Credentials credentials) {
        Api merchant =
                new Api(URI.create(base), credentials.clientId(), credentials.clientSecret());
        JsonNode endpoint =
                merchant.post(
                        "/v1/callback-endpoints",
                        Map.of("url", base + "/demo/callbacks", "description", "demo merchant"));
        sandbox.post(
                "/demo/settings",
                Map.of(
                        "clientId", credentials.clientId(),
                        "clientSecret", credentials.clientSecret(),
                        "webhookSecret", endpoint.path("secret").asText()));
    }
}
