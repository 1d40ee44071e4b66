package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * News of an end user's session at a vendor that is no verdict.
 *
 * @param observedAt the vendor's own time, else when the webhook was taken in
 * @param handle the vendor ids it carries, for process-service alone
 */
public record SessionUpdated(
        MerchantId merchantId,
        VendorAccountId accountId,
        VendorId vendor,
        @Nullable SessionId sessionId,
        @Nullable String vendorReference,
        Kind kind,
        Instant observedAt,
        @Nullable Instant webhookReceivedAt,
        Sealed<VendorHandle> handle)
        implements VendorNews {

    /** What became of the end user's session. */
    public enum Kind {
        DROPPED_OFF,
        RESUMED,
        FINISHED,
        MORE_WANTED,
        /** A word of a later version; changes nothing. */
        @JsonEnumDefaultValue
        UNRECOGNIZED
    }
}
