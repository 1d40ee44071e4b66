package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of a client id of a merchant or an operator. */
public record CredentialId(@JsonValue String value) implements TypedId {
    /** What every id of this kind begins with. */
    public static final String PREFIX = "crd_";

    /**
     * @throws IllegalArgumentException when the text is not {@code crd_} and 32 lowercase
     *     hexadecimal digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CredentialId {
        Ids.requireForm(PREFIX, value);
    }

    /** A new id, unique and later in order than every earlier one. */
    public static CredentialId create() {
        return new CredentialId(Ids.create(PREFIX));
    }

    /** The id that carries this UUID. */
    public static CredentialId of(UUID uuid) {
        return new CredentialId(Ids.of(PREFIX, uuid));
    }

    @Override
    public String toString() {
        return value;
    }
}
