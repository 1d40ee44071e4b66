package io.idrelay.vendor.cleardil.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a token request.
 *
 * @param expiresIn in seconds
 */
public record AccessToken(
        @JsonProperty("access_token") @Nullable String accessToken,
        @JsonProperty("expires_in") @Nullable Long expiresIn) {
    @Override
    public String toString() {
        return "AccessToken[redacted]";
    }
}
