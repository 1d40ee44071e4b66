package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * An id with its kind in its type and in its text: a prefix such as {@code prc_} and a UUIDv7 as 32
 * lowercase hexadecimal digits. Ids sort by the time they were made.
 */
public sealed interface TypedId
        permits MerchantId,
                DossierId,
                ProcessId,
                SessionId,
                VendorAccountId,
                CallbackEndpointId,
                DeliveryId,
                CredentialId,
                EventId {

    /** The id as it stands in JSON, headers and URLs, for example {@code prc_0192f3…}. */
    @JsonValue
    String value();

    /** The UUIDv7 inside the id, for vendors that take only UUIDs. */
    default UUID uuid() {
        return Ids.uuidOf(value());
    }
}
