package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of a merchant's account at a vendor. */
public record VendorAccountId(@JsonValue String value) implements TypedId {
    /** What every id of this kind begins with. */
    public static final String PREFIX = "vac_";

    /**
     * @throws IllegalArgumentException when the text is not {@code vac_} and 32 lowercase
     *     hexadecimal digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VendorAccountId {
        Ids.requireForm(PREFIX, value);
    }

    /** A new id, unique and later in order than every earlier one. */
    public static VendorAccountId create() {
        return new VendorAccountId(Ids.create(PREFIX));
    }

    /** The id that carries this UUID. */
    public static VendorAccountId of(UUID uuid) {
        return new VendorAccountId(Ids.of(PREFIX, uuid));
    }

    @Override
    public String toString() {
        return value;
    }
}
