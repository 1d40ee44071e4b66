package io.idrelay.vendor.signicat.wire;

import org.jspecify.annotations.Nullable;

/**
 * The body of a callback, or of an event.
 *
 * @param eventData of an event of the newer Events service; that it holds the callback's ids is
 *     inferred
 */
public record Notification(
        @Nullable String dossierId,
        @Nullable String processId,
        @Nullable String status,
        @Nullable EventData eventData) {
    /** What an event is about. */
    public record EventData(@Nullable String dossierId, @Nullable String processId) {}
}
