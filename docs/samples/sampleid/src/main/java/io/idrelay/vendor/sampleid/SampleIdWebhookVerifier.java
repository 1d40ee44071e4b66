package io.idrelay.vendor.sampleid;

import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.Proof;
import io.idrelay.vendor.spi.Webhooks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proves callbacks by the key in their header; Sample ID signs nothing. */
final class SampleIdWebhookVerifier implements Webhooks {
    private static final String HEADER = "X-Sample-Key";

    @Override
    public Proof prove(
            IncomingWebhook webhook, Map<String, String> settings, VendorSecrets secrets) {
        String key = secrets.values().get(SampleIdForm.CALLBACK_KEY);
        if (key == null || key.isBlank()) {
            return new Proof.Unproved("not-configured");
        }
        List<String> values = webhook.header(HEADER);
        if (values.size() != 1 || !MessageDigest.isEqual(digest(values.getFirst()), digest(key))) {
            return new Proof.Unproved("header-wrong");
        }
        // Sample ID calls the address it was given with the session, so the URL names it.
        return Proof.proved(webhook, Set.of(HEADER), webhook.sessionId(), Optional.empty());
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
}
