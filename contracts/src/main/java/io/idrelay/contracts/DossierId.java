package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of a dossier: one end user of one merchant. */
public record DossierId(@JsonValue String value) implements TypedId {
    /** What every id of this kind begins with. */
    public static final String PREFIX = "dos_";

    /**
     * @throws IllegalArgumentException when the text is not {@code dos_} and 32 lowercase
     *     hexadecimal digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DossierId {
        Ids.requireForm(PREFIX, value);
    }

    /** A new id, unique and later in order than every earlier one. */
    public static DossierId create() {
        return new DossierId(Ids.create(PREFIX));
    }

    /** The id that carries this UUID. */
    public static DossierId of(UUID uuid) {
        return new DossierId(Ids.of(PREFIX, uuid));
    }

    @Override
    public String toString() {
        return value;
    }
}
