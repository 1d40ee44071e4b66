package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of a merchant, the tenant every row, event and token belongs to. */
public record MerchantId(@JsonValue String value) implements TypedId {
    /** What every id of this kind begins with. */
    public static final String PREFIX = "mer_";

    /**
     * @throws IllegalArgumentException when the text is not {@code mer_} and 32 lowercase
     *     hexadecimal digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MerchantId {
        Ids.requireForm(PREFIX, value);
    }

    /** A new id, unique and later in order than every earlier one. */
    public static MerchantId create() {
        return new MerchantId(Ids.create(PREFIX));
    }

    /** The id that carries this UUID. */
    public static MerchantId of(UUID uuid) {
        return new MerchantId(Ids.of(PREFIX, uuid));
    }

    @Override
    public String toString() {
        return value;
    }
}
