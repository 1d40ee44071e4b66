package io.idrelay.sandbox.alibaba;

import io.idrelay.sandbox.stage.Bounded;
import io.idrelay.sandbox.stage.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets in only calls that are signed by a customer, now, and for the first time. */
@ApplicationScoped
class CloudGate {
    private static final String VERSION = "2022-08-09";
    private static final int NONCES_MAX = 100_000;
    private static final Pattern AUTHORIZATION =
            Pattern.compile(
                    "ACS3-HMAC-SHA256 Credential=([^,]+),"
                            + "SignedHeaders=([a-z0-9;-]+),Signature=([0-9a-f]{64})");

    private final CloudAccounts accounts;
    private final Clock clock;
    private final Duration tolerance;
    private final Bounded<String, Boolean> nonces = new Bounded<>(NONCES_MAX);

    @Inject
    CloudGate(AlibabaConfig config, CloudAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        tolerance =
                Limits.upTo(
                        "idrelay.sandbox.alibaba.clock-tolerance",
                        config.clockTolerance(),
                        Duration.ofDays(1));
    }

    /** Who calls, and what they want. */
    record Admitted(CloudAccount account, String action) {}

    Admitted admit(CloudCall call) {
        return call.signedByHeader() ? acs3(call) : rpc(call);
    }

    private Admitted acs3(CloudCall call) {
        Matcher parts = AUTHORIZATION.matcher(call.header("authorization").orElse(""));
        if (!parts.matches()) {
            throw incomplete();
        }
        CloudAccount account = account(parts.group(1));
        check(header(call, "x-acs-version"), header(call, "x-acs-date"));
        String payloadHash = header(call, "x-acs-content-sha256");
        if (!CloudSignatures.sha256(call.body()).equals(payloadHash)) {
            throw wrong();
        }
        boolean signed =
                call.hosts().stream()
                        .anyMatch(host ->
                                CloudSignatures.same(
                                        expected(call, parts.group(2), host, account),
                                        parts.group(3)));
        if (!signed) {
            throw wrong();
        }
        use(account, header(call, "x-acs-signature-nonce"));
        return new Admitted(account, header(call, "x-acs-action"));
    }

    /** Every header that begins with x-acs-, and the host, must be signed. */
    private static String expected(
            CloudCall call, String names, String host, CloudAccount account) {
        TreeMap<String, String> signed = new TreeMap<>();
        Arrays.stream(names.split(";"))
                .forEach(name -> signed.put(name, call.header(name).orElse("")));
        boolean all =
                signed.containsKey("host")
                        && call.headers().keySet().stream()
                                .filter(name -> name.startsWith("x-acs-"))
                                .allMatch(signed::containsKey);
        if (!all) {
            throw incomplete();
        }
        signed.put("host", host);
        return CloudSignatures.acs3(
                call.method(),
                call.path(),
                call.query(),
                signed,
                call.header("x-acs-content-sha256").orElse(""),
                account.secret());
    }

    private Admitted rpc(CloudCall call) {
        CloudAccount account = account(call.require("AccessKeyId"));
        check(call.require("Version"), call.require("Timestamp"));
        if (!call.require("SignatureMethod").equals("HMAC-SHA1")
                || !call.require("SignatureVersion").equals("1.0")
                || !call.require("Format").equalsIgnoreCase("json")) {
            throw incomplete();
        }
        String expected = CloudSignatures.rpc(call.method(), call.query(), account.secret());
        if (!CloudSignatures.same(expected, call.require("Signature"))) {
            throw wrong();
        }
        use(account, call.require("SignatureNonce"));
        return new Admitted(account, call.require("Action"));
    }

    private CloudAccount account(String accessKeyId) {
        return accounts.find(accessKeyId)
                .orElseThrow(() ->
                        CloudRefusal.of(
                                404,
                                "InvalidAccessKeyId.NotFound",
                                "Specified access key is not found."));
    }

    private void check(String version, String time) {
        if (!version.equals(VERSION)) {
            throw CloudRefusal.of(400, "InvalidVersion", "Specified API version is not valid.");
        }
        Optional<Instant> at = instant(time);
        if (at.isEmpty()
                || Duration.between(at.get(), clock.instant()).abs().compareTo(tolerance) > 0) {
            throw CloudRefusal.of(
                    400, "InvalidTimeStamp.Expired", "Specified time stamp is expired.");
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.matches("[0-9-]{10}T[0-9:]{8}Z")
                    ? Optional.of(Instant.parse(text))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void use(CloudAccount account, String nonce) {
        if (!nonces.add(account.clientId() + " " + nonce, true)) {
            throw CloudRefusal.of(
                    400, "SignatureNonceUsed", "Specified signature nonce was used already.");
        }
    }

    private static String header(CloudCall call, String name) {
        return call.header(name).orElseThrow(() -> CloudRefusal.missing(name));
    }

    private static CloudRefusal incomplete() {
        return CloudRefusal.of(
                400, "IncompleteSignature", "The request signature does not conform.");
    }

    private static CloudRefusal wrong() {
        return CloudRefusal.of(400, "SignatureDoesNotMatch", "Specified signature is not matched.");
    }
}
