package io.idrelay.vendor.signicat;

import io.idrelay.contracts.Json;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.signicat.wire.Notification;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.Proof;
import io.idrelay.vendor.spi.Webhooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves callbacks by the {@code Authorization} value that Signicat was told when the session was
 * opened, and events by the HMAC of their body.
 *
 * <p>See usage-context/callbacks. How events are signed is inferred.
 */
final class SignicatWebhookVerifier implements Webhooks {
    private static final String HEADER = "Authorization";

    @Override
    public Proof prove(
            IncomingWebhook webhook, Map<String, String> settings, VendorSecrets secrets) {
        String eventHeader = settings.getOrDefault(SignicatForm.EVENT_SIGNATURE_HEADER, "");
        String eventSecret = secrets.values().get(SignicatForm.EVENT_SECRET);
        if (eventSecret != null
                && !eventHeader.isEmpty()
                && !webhook.header(eventHeader).isEmpty()) {
            String expected =
                    signature(
                            webhook.received().body(),
                            eventSecret,
                            settings.getOrDefault(SignicatForm.EVENT_SIGNATURE_FORM, ""));
            return proved(webhook, eventHeader, expected);
        }
        String expected = secrets.values().get(SignicatForm.CALLBACK_AUTHORIZATION);
        return expected == null || expected.isBlank()
                ? new Proof.Unproved("not-configured")
                : proved(webhook, HEADER, expected);
    }

    private static Proof proved(IncomingWebhook webhook, String header, String expected) {
        boolean proved = false;
        for (String value : webhook.header(header)) {
            proved |= MessageDigest.isEqual(digest(value), digest(expected));
        }
        return proved
                ? Proof.proved(webhook, Set.of(header), webhook.sessionId(), dossier(webhook))
                : new Proof.Unproved("header-wrong");
    }

    private static String signature(byte[] body, String secret, String form) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] sum = mac.doFinal(body);
            return form.equals(SignicatForm.BASE64)
                    ? Base64.getEncoder().encodeToString(sum)
                    : HexFormat.of().formatHex(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HMAC-SHA256", e);
        }
    }

    /** Hides the length, which a plain comparison would show. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Known since the session was opened; a proved webhook is kept even where it is unreadable. */
    private static Optional<String> dossier(IncomingWebhook webhook) {
        try {
            Notification body =
                    Json.mapper().readValue(webhook.received().body(), Notification.class);
            return body == null ? Optional.empty() : SignicatHandle.of(body).dossierId();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
