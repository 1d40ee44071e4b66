package io.idrelay.contracts.result;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.Map;
import java.util.Optional;

/**
 * Why a decision is as it is.
 *
 * @param vendorCode the vendor's own word
 * @param messages the vendor's text for the end user, by BCP 47 language tag
 */
public record Reason(Code code, Optional<String> vendorCode, Map<String, String> messages) {
    public Reason {
        messages = Map.copyOf(messages);
    }

    /** A reason without texts. */
    public static Reason of(Code code, String vendorCode) {
        return new Reason(code, Optional.of(vendorCode), Map.of());
    }

    /** Our words for reasons. */
    public enum Code {
        DOCUMENT_TYPE_NOT_SUPPORTED,
        DOCUMENT_NOT_AUTHENTIC,
        DOCUMENT_EXPIRED,
        DOCUMENT_UNREADABLE,
        DATA_MISMATCH,
        FACE_MISMATCH,
        LIVENESS_FAILED,
        FRAUD_SUSPECTED,
        WATCHLIST_HIT,
        DUPLICATE_CONTACT,
        DUPLICATE_PERSON,
        VENDOR_SYSTEM_ERROR,
        REGISTRY_UNAVAILABLE,
        INCONCLUSIVE,
        CANCELED_BY_USER,
        CAPTURE_TIMEOUT,
        UNKNOWN_VERDICT,
        /** A vendor's word that has no home here. */
        @JsonEnumDefaultValue
        UNRECOGNIZED
    }
}
