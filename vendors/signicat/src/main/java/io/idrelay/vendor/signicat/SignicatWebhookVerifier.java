package io.idrelay.vendor.signicat;

import io.idrelay.contracts.Json;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.signicat.wire.Notification;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.Proof;
import io.idrelay.vendor.spi.Webhooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves callbacks by the {@code Authorization} value that Signicat was told when the session was
 * opened; it signs nothing.
 *
 * <p>See usage-context/callbacks.
 */
final class SignicatWebhookVerifier implements Webhooks {
    private static final String HEADER = "Authorization";

    @Override
    public Proof prove(
            IncomingWebhook webhook, Map<String, String> settings, VendorSecrets secrets) {
        String expected = secrets.values().get(SignicatForm.CALLBACK_AUTHORIZATION);
        if (expected == null || expected.isBlank()) {
            return new Proof.Unproved("not-configured");
        }
        boolean proved = false;
        for (String value : webhook.header(HEADER)) {
            proved |= MessageDigest.isEqual(digest(value), digest(expected));
        }
        return proved
                ? Proof.proved(webhook, Set.of(HEADER), webhook.sessionId(), dossier(webhook))
                : new Proof.Unproved("header-wrong");
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
            return body == null ? Optional.empty() : SignicatHandle.id(body.dossierId());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
