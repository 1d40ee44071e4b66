package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of one event on its way to one callback endpoint. */
public record DeliveryId(@JsonValue String value) implements TypedId {
    /** What every id of this kind begins with. */
    public static final String PREFIX = "dlv_";

    /**
     * @throws IllegalArgumentException when the text is not {@code dlv_} and 32 lowercase
     *     hexadecimal digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeliveryId {
        Ids.requireForm(PREFIX, value);
    }

    /** A new id, unique and later in order than every earlier one. */
    public static DeliveryId create() {
        return new DeliveryId(Ids.create(PREFIX));
    }

    /** The id that carries this UUID. */
    public static DeliveryId of(UUID uuid) {
        return new DeliveryId(Ids.of(PREFIX, uuid));
    }

    @Override
    public String toString() {
        return value;
    }
}
