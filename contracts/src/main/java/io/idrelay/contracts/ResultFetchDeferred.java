package io.idrelay.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fetch that could not be made now; process-service owns the clock of the next try.
 *
 * @param reason a code, for example {@code vendor-unavailable}, {@code circuit-open}, {@code
 *     not-ready}, {@code handle-unknown}
 * @param retryAfterSeconds the vendor's own wish, where it gave one
 * @param handle what is known of the session at the vendor, for process-service alone
 */
public record ResultFetchDeferred(
        MerchantId merchantId,
        VendorAccountId accountId,
        VendorId vendor,
        @Nullable SessionId sessionId,
        @Nullable String vendorReference,
        String reason,
        @Nullable Integer retryAfterSeconds,
        @Nullable Instant webhookReceivedAt,
        Sealed<VendorHandle> handle)
        implements VendorNews {}
