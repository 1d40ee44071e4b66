package io.idrelay.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What result-normalizer tells of a session at a vendor: everything on the topic of results. */
public sealed interface VendorNews extends EventData
        permits ResultNormalized, ResultFetchDeferred, SessionUpdated {

    @Override
    MerchantId merchantId();

    /** The vendor account it came through. */
    VendorAccountId accountId();

    /** Our session, or null where only the vendor's own id is known. */
    @Nullable SessionId sessionId();

    /** The vendor's own id, where it gave one. */
    @Nullable String vendorReference();

    /** When the webhook that led here was taken in; null where none did. */
    @Nullable Instant webhookReceivedAt();

    /** The vendor ids it carries, for process-service alone. */
    Sealed<VendorHandle> handle();

    @Override
    default String key() {
        return SessionKey.of(accountId(), sessionId(), vendorReference());
    }
}
