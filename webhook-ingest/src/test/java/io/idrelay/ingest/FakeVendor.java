package io.idrelay.ingest;

import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.Images;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.Proof;
import io.idrelay.vendor.spi.Results;
import io.idrelay.vendor.spi.Sessions;
import io.idrelay.vendor.spi.VendorAdapter;
import io.idrelay.vendor.spi.VendorProfile;
import io.idrelay.vendor.spi.Webhooks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A vendor whose webhooks prove themselves by the header {@code x-secret}. */
public final class FakeVendor implements VendorAdapter {
    public static final VendorId ID = new VendorId("fake");
    public static final String BREAKS = "breaks-the-adapter";

    @Override
    public VendorId id() {
        return ID;
    }

    @Override
    public VendorProfile profile() {
        throw new UnsupportedOperationException();
    }

    @Override
    public AccountForm accountForm() {
        return new AccountForm(List.of());
    }

    @Override
    public Sessions sessions() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Results results() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Images images() {
        throw new UnsupportedOperationException();
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
