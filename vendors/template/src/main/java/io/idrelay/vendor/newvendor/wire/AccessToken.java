package io.idrelay.vendor.newvendor.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A token answer. */
public record AccessToken(
        @JsonProperty("access_token") @Nullable String accessToken,
        @JsonProperty("expires_in") long expiresIn) {
    @Override
    public String toString() {
        return "AccessToken[redacted]";
    }
}
