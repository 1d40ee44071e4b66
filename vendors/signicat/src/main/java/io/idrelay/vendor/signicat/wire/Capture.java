package io.idrelay.vendor.signicat.wire;

import org.jspecify.annotations.Nullable;

/** The answer to the start of a capture flow. */
public record Capture(@Nullable String url) {
    @Override
    public String toString() {
        return "Capture[redacted]";
    }
}
