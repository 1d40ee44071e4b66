package io.idrelay.contracts;

import java.util.Objects;

/**
 * A secret or personal value that cannot be printed by accident: {@link #toString()} never shows
 * it, and {@link #expose()} is easy to find in a review.
 */
public final class Redacted<T> {
    private final T value;

    private Redacted(T value) {
        this.value = Objects.requireNonNull(value);
    }

    /** Hides a value. */
    public static <T> Redacted<T> of(T value) {
        return new Redacted<>(value);
    }

    /** The value itself; call it only where the value is used. */
    public T expose() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Redacted<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "redacted";
    }
}
