package io.idrelay.vendor.newvendor.wire;

import org.jspecify.annotations.Nullable;

/** A verification: the answer to a fetch. TODO: spell it as the vendor's page does. */
public record Verification(
        @Nullable String id, @Nullable String reference, @Nullable String status) {
    @Override
    public String toString() {
        return "Verification[redacted]";
    }
}
