package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of a session: one try of a process at one vendor account. */
public record SessionId(@JsonValue String value) implements TypedId {
    /** What every id of this kind begins with. */
    public static final String PREFIX = "ses_";

    /**
     * @throws IllegalArgumentException when the text is not {@code ses_} and 32 lowercase
     *     hexadecimal digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SessionId {
        Ids.requireForm(PREFIX, value);
    }

    /** A new id, unique and later in order than every earlier one. */
    public static SessionId create() {
        return new SessionId(Ids.create(PREFIX));
    }

    /** The id that carries this UUID. */
    public static SessionId of(UUID uuid) {
        return new SessionId(Ids.of(PREFIX, uuid));
    }

    @Override
    public String toString() {
        return value;
    }
}
