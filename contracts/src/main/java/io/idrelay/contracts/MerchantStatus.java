package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Whether a merchant may use the API. */
public enum MerchantStatus {
    ACTIVE,
    SUSPENDED,
    /** A word of a later version; treated as suspended. */
    @JsonEnumDefaultValue
    UNRECOGNIZED
}
