package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of an address a merchant receives callbacks at. */
public record CallbackEndpointId(@JsonValue String value) implements TypedId {
    /** What every id of this kind begins with. */
    public static final String PREFIX = "cbe_";

    /**
     * @throws IllegalArgumentException when the text is not {@code cbe_} and 32 lowercase
     *     hexadecimal digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CallbackEndpointId {
        Ids.requireForm(PREFIX, value);
    }

    /** A new id, unique and later in order than every earlier one. */
    public static CallbackEndpointId create() {
        return new CallbackEndpointId(Ids.create(PREFIX));
    }

    /** The id that carries this UUID. */
    public static CallbackEndpointId of(UUID uuid) {
        return new CallbackEndpointId(Ids.of(PREFIX, uuid));
    }

    @Override
    public String toString() {
        return value;
    }
}
