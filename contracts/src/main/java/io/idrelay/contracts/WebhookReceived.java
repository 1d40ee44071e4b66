package io.idrelay.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's webhook whose proof held.
 *
 * @param sessionId the session, where the URL or the body names it
 * @param vendorReference the vendor's own id, where only that is known
 * @param received the vendor's bytes as they came, for result-normalizer alone
 */
public record WebhookReceived(
        MerchantId merchantId,
        VendorAccountId accountId,
        VendorId vendor,
        @Nullable SessionId sessionId,
        @Nullable String vendorReference,
        Instant receivedAt,
        Sealed<ReceivedWebhook> received)
        implements EventData {

    @Override
    public String key() {
        return SessionKey.of(accountId, sessionId, vendorReference);
    }
}
