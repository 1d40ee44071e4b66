package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where a verification stands. */
public enum ProcessStatus {
    CREATED,
    AWAITING_CAPTURE,
    SUBMITTED,
    PROCESSING,
    ACCEPTED,
    REJECTED,
    REVIEW,
    FAILED,
    CANCELED,
    EXPIRED,
    /** A word of a later version; never taken for a decision. */
    @JsonEnumDefaultValue
    UNRECOGNIZED;

    /** Whether nothing more is expected, although a vendor may still revise it. */
    public boolean ended() {
        return switch (this) {
            case ACCEPTED, REJECTED, FAILED, CANCELED, EXPIRED -> true;
            case CREATED, AWAITING_CAPTURE, SUBMITTED, PROCESSING, REVIEW, UNRECOGNIZED -> false;
        };
    }
}
