package io.idrelay.contracts;

import java.util.Arrays;

/**
 * A value encrypted for one reader: the only form in which personal data and secrets travel on
 * Kafka or rest in a database.
 *
 * <p>The bytes are self-contained; {@code platform/sealing} makes and opens them.
 *
 * @param <T> what the bytes hold once opened
 */
public record Sealed<T>(byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed<?> that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
