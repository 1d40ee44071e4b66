package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of an event; readers recognize a doubled one by it. */
public record EventId(@JsonValue String value) implements TypedId {
    /** What every id of this kind begins with. */
    public static final String PREFIX = "evt_";

    /**
     * @throws IllegalArgumentException when the text is not {@code evt_} and 32 lowercase
     *     hexadecimal digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EventId {
        Ids.requireForm(PREFIX, value);
    }

    /** A new id, unique and later in order than every earlier one. */
    public static EventId create() {
        return new EventId(Ids.create(PREFIX));
    }

    /** The id that carries this UUID. */
    public static EventId of(UUID uuid) {
        return new EventId(Ids.of(PREFIX, uuid));
    }

    @Override
    public String toString() {
        return value;
    }
}
