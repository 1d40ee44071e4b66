package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What an operator wants done with records in a service's quarantine. Travels on {@link
 * Topic#QUARANTINE_ORDERS}, keyed by the service; it holds no content of any record.
 *
 * @param records as {@code partition/offset} in the service's quarantine; empty for all that are
 *     there
 */
public record QuarantineOrder(ServiceName service, Action action, List<String> records) {
    /** Headers of a record in quarantine: why it is there. */
    public static final String REASON = "idrelay-quarantine-reason";

    /** Topic, partition and offset it came from. */
    public static final String SOURCE = "idrelay-quarantine-source";

    /** The event's type as it was written, where it says so. */
    public static final String TYPE = "idrelay-quarantine-type";

    /** The names and kinds of its fields, without any value. */
    public static final String SHAPE = "idrelay-quarantine-shape";

    /** On a record that settles another one: which, as {@code partition/offset}. */
    public static final String SETTLES = "idrelay-quarantine-settles";

    /**
     * On a record that settles another one: {@code handled}, {@code failed-again}, {@code
     * unreadable} or {@code dropped}.
     */
    public static final String OUTCOME = "idrelay-quarantine-outcome";

    public QuarantineOrder {
        records = List.copyOf(records);
    }

    /** What is to be done. */
    public enum Action {
        /** Handle it again. */
        REPLAY,
        /** Never handle it. */
        DROP,
        /** A word of a later version; nothing is done. */
        @JsonEnumDefaultValue
        UNRECOGNIZED
    }

    /** As JSON. */
    public byte[] encode() {
        try {
            return Json.mapper().writeValueAsBytes(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An order that came.
     *
     * @throws MalformedEvent when it is none
     */
    public static QuarantineOrder decode(byte[] json) throws MalformedEvent {
        try {
            return Json.mapper().readValue(json, QuarantineOrder.class);
        } catch (IOException | IllegalArgumentException e) {
            throw new MalformedEvent("no-order");
        }
    }

    /** Whether it means the record at this place. */
    public boolean means(String place) {
        return records.isEmpty() || records.contains(place);
    }
}
