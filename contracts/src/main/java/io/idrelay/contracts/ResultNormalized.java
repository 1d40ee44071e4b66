package io.idrelay.contracts;

import io.idrelay.contracts.result.NormalizedResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's result in our words.
 *
 * @param observedAt the vendor's own time of change, else the fetch's start; an older one than the
 *     session's current is ignored
 * @param webhookReceivedAt when the webhook that led here was taken in; absent for a request
 * @param result the result, for process-service alone
 * @param handle the vendor ids it carries, for process-service alone
 * @param original the vendor's bytes, for process-service alone
 */
public record ResultNormalized(
        MerchantId merchantId,
        VendorAccountId accountId,
        VendorId vendor,
        @Nullable SessionId sessionId,
        @Nullable String vendorReference,
        Instant observedAt,
        @Nullable Instant webhookReceivedAt,
        Sealed<NormalizedResult> result,
        Sealed<VendorHandle> handle,
        Sealed<VendorOriginal> original)
        implements VendorNews {}
