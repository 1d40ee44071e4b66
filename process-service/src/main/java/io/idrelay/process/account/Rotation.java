package io.idrelay.process.account;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * New secrets of an account; those it does not name stay.
 *
 * @param secrets by the form's names
 */
record Rotation(@Nullable Map<String, String> secrets) {

    @Override
    public String toString() {
        return "Rotation[redacted]";
    }
}
