package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of a process: one verification inside a dossier. */
public record ProcessId(@JsonValue String value) implements TypedId {
    /** What every id of this kind begins with. */
    public static final String PREFIX = "prc_";

    /**
     * @throws IllegalArgumentException when the text is not {@code prc_} and 32 lowercase
     *     hexadecimal digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProcessId {
        Ids.requireForm(PREFIX, value);
    }

    /** A new id, unique and later in order than every earlier one. */
    public static ProcessId create() {
        return new ProcessId(Ids.create(PREFIX));
    }

    /** The id that carries this UUID. */
    public static ProcessId of(UUID uuid) {
        return new ProcessId(Ids.of(PREFIX, uuid));
    }

    @Override
    public String toString() {
        return value;
    }
}
