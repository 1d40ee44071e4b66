package io.idrelay.ingest;

import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.Proof;
import io.idrelay.vendor.spi.Webhooks;
import io.idrelay.vendor.testkit.PartialVendor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A vendor whose webhooks prove themselves by the header {@code x-secret}. */
public final class FakeVendor extends PartialVendor {
    public static final VendorId ID = new VendorId("fake");
    public static final String BREAKS = "breaks-the-adapter";

    public FakeVendor() {
        super(ID);
    }

    @Override
    public Webhooks webhooks() {
        return FakeVendor::prove;
    }

    private static Proof prove(
            IncomingWebhook webhook, Map<String, String> settings, VendorSecrets secrets) {
        ReceivedWebhook received = webhook.received();
        String body = new String(received.body(), StandardCharsets.UTF_8);
        if (body.equals(BREAKS)) {
            throw new IllegalStateException(body + received.query());
        }
        byte[] expected = secrets.values().get("secret").getBytes(StandardCharsets.UTF_8);
        boolean proved =
                webhook.header("X-Secret").stream()
                        .anyMatch(s ->
                                MessageDigest.isEqual(
                                        s.getBytes(StandardCharsets.UTF_8), expected));
        Optional<String> reference =
                body.startsWith("ref:") ? Optional.of(body.substring(4)) : Optional.empty();
        return proved
                ? Proof.proved(webhook, Set.of("X-Secret"), webhook.sessionId(), reference)
                : new Proof.Unproved("secret-wrong");
    }
}
