package io.idrelay.contracts.result;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/**
 * How a verification came out. An unknown vendor word is {@link #REVIEW}, never accepted or
 * rejected.
 */
public enum Decision {
    /** No verdict yet; the checks known so far stand beside it. */
    PENDING,
    ACCEPTED,
    REJECTED,
    /** A person has to look. */
    REVIEW,
    /** The vendor could not decide for reasons of its own. */
    FAILED,
    CANCELED,
    EXPIRED,
    /** A word of a later version; treated as no verdict. */
    @JsonEnumDefaultValue
    UNRECOGNIZED
}
