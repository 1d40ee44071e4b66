package io.idrelay.vendor.newvendor.wire;

import org.jspecify.annotations.Nullable;

/** The answer to {@link Start}. */
public record Started(@Nullable String id, @Nullable String pageUrl) {
    @Override
    public String toString() {
        return "Started[redacted]";
    }
}
