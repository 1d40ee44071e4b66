package io.idrelay.local.demo;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The demo merchant's accounts, one at each simulated vendor, each with secrets of its own. */
final class DemoAccounts {
    private static final int SECRET_BYTES = 32;
    private static final String ONBOARDING = "DEMO-WEB_SDK-STANDALONE_IDENTITY_VERIFICATION";
    private static final String CONFIGURATION = "cfg-demo";

    private final String base;

    DemoAccounts(String base) {
        this.base = base;
    }

    List<DemoAccount> all() {
        return List.of(oneKyc(), signicat(), alibaba(), clearDil(), idfy());
    }

    private DemoAccount oneKyc() {
        String clientId = UUID.randomUUID().toString();
        String passKey = UUID.randomUUID().toString();
        String header = "Bearer " + secret();
        return new DemoAccount(
                "onekyc",
                Map.of(
                        "baseUrl",
                        base + "/sandbox/onekyc",
                        "tokenBaseUrl",
                        base + "/sandbox/onekyc-token",
                        "clientId",
                        clientId,
                        "onboardingPartner",
                        ONBOARDING),
                Map.of("passKey", passKey, "callbackHeaders", "Authorization: " + header),
                "/sandbox/control/onekyc/partners",
                account ->
                        Map.of(
                                "clientId", clientId,
                                "passKey", passKey,
                                "onboardingPartner", ONBOARDING,
                                "callbackUrl", account.path("callbackUrl").asText(),
                                "headers", Map.of("Authorization", header)));
    }

    private DemoAccount signicat() {
        String clientId = name();
        String clientSecret = secret();
        return new DemoAccount(
                "signicat",
                Map.of(
                        "baseUrl", base + "/sandbox/signicat/assure",
                        "tokenUrl", base + "/sandbox/signicat-auth/auth/open/connect/token",
                        "clientId", clientId),
                Map.of("clientSecret", clientSecret, "callbackAuthorization", "Bearer " + secret()),
                "/sandbox/control/signicat/clients",
                account -> Map.of("clientId", clientId, "clientSecret", clientSecret));
    }

    private DemoAccount alibaba() {
        String accessKeyId = "LTAI" + name().replace("-", "");
        String accessKeySecret = secret();
        return new DemoAccount(
                "alibaba",
                Map.of(
                        "endpoint",
                        base + "/sandbox/alibaba",
                        "accessKeyId",
                        accessKeyId,
                        // So that a demo need not wait until the vendor's log is complete.
                        "logAfterMinutes",
                        "0"),
                Map.of("accessKeySecret", accessKeySecret, "callbackSecret", secret()),
                "/sandbox/control/alibaba/accounts",
                account ->
                        Map.of(
                                "accessKeyId", accessKeyId,
                                "accessKeySecret", accessKeySecret,
                                "callsPerSecond", 50));
    }

    private DemoAccount clearDil() {
        String clientId = name();
        String clientKey = secret();
        return new DemoAccount(
                "cleardil",
                Map.of("baseUrl", base + "/sandbox/cleardil", "clientId", clientId),
                Map.of("clientKey", clientKey),
                "/sandbox/control/cleardil/clients",
                account -> Map.of("clientId", clientId, "clientKey", clientKey));
    }

    private DemoAccount idfy() {
        String accountId = UUID.randomUUID().toString();
        String apiKey = UUID.randomUUID().toString();
        String header = secret();
        return new DemoAccount(
                "idfy",
                Map.of(
                        "baseUrl", base + "/sandbox/idfy",
                        "accountId", accountId,
                        "configId", CONFIGURATION),
                Map.of("apiKey", apiKey, "callbackHeaders", "x-callback-key: " + header),
                "/sandbox/control/idfy/accounts",
                account ->
                        Map.of(
                                "accountId", accountId,
                                "apiKey", apiKey,
                                "configId", CONFIGURATION,
                                "callbackUrl", account.path("callbackUrl").asText(),
                                "headers", Map.of("x-callback-key", header)));
    }

    private static String name() {
        return "demo-" + HexFormat.of().toHexDigits(new SecureRandom().nextInt());
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
