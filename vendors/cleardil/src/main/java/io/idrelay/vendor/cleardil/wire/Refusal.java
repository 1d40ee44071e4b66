package io.idrelay.vendor.cleardil.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of an answer that is no success; its messages may quote data and are not read. */
public record Refusal(@Nullable String type, @Nullable List<FieldError> errors) {
    /** What is wrong with one field. */
    public record FieldError(@Nullable String field, @Nullable String type) {}
}
