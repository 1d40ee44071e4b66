package io.idrelay.normalizer.fetching;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventData;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ResultRequested;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.WebhookReceived;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What led to an event of ours, and what that event says of whose it is.
 *
 * @param merchantId as the cause has it; the account's own is authoritative where it is known
 */
record Cause(
        Event<?> event,
        MerchantId merchantId,
        VendorAccountId accountId,
        VendorId vendor,
        @Nullable SessionId sessionId,
        @Nullable String vendorReference,
        @Nullable Instant webhookReceivedAt) {

    static Cause of(Event<?> event, WebhookReceived webhook) {
        return new Cause(
                event,
                webhook.merchantId(),
                webhook.accountId(),
                webhook.vendor(),
                webhook.sessionId(),
                webhook.vendorReference(),
                webhook.receivedAt());
    }

    static Cause of(Event<?> event, ResultRequested request) {
        return new Cause(
                event,
                request.merchantId(),
                request.accountId(),
                request.vendor(),
                request.sessionId(),
                null,
                null);
    }

    Cause belongingTo(MerchantId merchant) {
        return new Cause(
                event, merchant, accountId, vendor, sessionId, vendorReference, webhookReceivedAt);
    }

    Optional<SessionId> session() {
        return Optional.ofNullable(sessionId);
    }

    /** The record's key: what follows from a record is about the same session and has its key. */
    String key() {
        EventData data = event.data();
        return data.key();
    }
}
