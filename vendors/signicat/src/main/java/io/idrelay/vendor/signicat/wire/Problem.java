package io.idrelay.vendor.signicat.wire;

import org.jspecify.annotations.Nullable;

/**
 * The body of a refusal. Its {@code detail} is left out: it may repeat what was sent.
 *
 * @param type of the API, for example {@code base:client-problem}
 * @param error of the token endpoint, for example {@code invalid_client}
 */
public record Problem(@Nullable String type, @Nullable String error) {}
