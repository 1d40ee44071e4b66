package io.idrelay.ingest.intake;

import io.idrelay.contracts.EventType;
import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.WebhookReceived;
import io.idrelay.ingest.account.IntakeAccount;
import io.idrelay.vendor.spi.VerifiedWebhook;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a proved webhook into its event; from here on only result-normalizer can read it. */
final class WebhookSeal {
    private final Sealing sealing;

    WebhookSeal(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Seals for result-normalizer. */
    @FunctionalInterface
    interface Sealing {
        Sealed<ReceivedWebhook> seal(ReceivedWebhook received, EventType type, String recordKey);
    }

    WebhookReceived seal(IntakeAccount account, VerifiedWebhook webhook, Instant receivedAt) {
        // The seal is bound to the record's key, which the event itself knows how to make.
        String key = event(account, webhook, receivedAt, new Sealed<>(new byte[0])).key();
        Sealed<ReceivedWebhook> sealed =
                sealing.seal(webhook.received(), EventType.WEBHOOK_RECEIVED, key);
        return event(account, webhook, receivedAt, sealed);
    }

    private static WebhookReceived event(
            IntakeAccount account,
            VerifiedWebhook webhook,
            Instant receivedAt,
            Sealed<ReceivedWebhook> sealed) {
        @Nullable SessionId session = webhook.sessionId().orElse(null);
        Optional<String> reference = webhook.vendorReference();
        return new WebhookReceived(
                account.merchantId(),
                account.id(),
                account.adapter().id(),
                session,
                session == null ? reference.orElse(null) : null,
                receivedAt,
                sealed);
    }
}
