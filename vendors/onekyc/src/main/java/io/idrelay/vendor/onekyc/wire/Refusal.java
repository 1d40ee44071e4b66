package io.idrelay.vendor.onekyc.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of an answer that is no success. */
public record Refusal(@Nullable List<Cause> errors) {
    /** One cause to refuse. */
    public record Cause(@Nullable String code, @Nullable String cause, @Nullable String entity) {}
}
