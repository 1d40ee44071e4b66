package io.idrelay.vendor.onekyc.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The {@code data} of a token answer; its numbers are strings. */
public record PartnerToken(
        @Nullable String token,
        @JsonProperty("expiry_seconds") @Nullable String expirySeconds,
        @JsonProperty("expires_at") @Nullable String expiresAt) {
    @Override
    public String toString() {
        return "PartnerToken[redacted]";
    }
}
