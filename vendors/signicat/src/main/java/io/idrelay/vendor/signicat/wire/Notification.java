package io.idrelay.vendor.signicat.wire;

import org.jspecify.annotations.Nullable;

/** The body of a callback. */
public record Notification(
        @Nullable String dossierId, @Nullable String processId, @Nullable String status) {}
