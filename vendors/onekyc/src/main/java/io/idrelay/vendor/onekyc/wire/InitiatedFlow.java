package io.idrelay.vendor.onekyc.wire;

import org.jspecify.annotations.Nullable;

/**
 * The {@code data} of an initiate-flow answer; its numbers are strings.
 *
 * @param token for the SDK
 * @param launchUrl for the web
 */
public record InitiatedFlow(
        @Nullable String token,
        @Nullable String launchUrl,
        @Nullable String expirySeconds,
        @Nullable String expiresAt) {
    @Override
    public String toString() {
        return "InitiatedFlow[redacted]";
    }
}
