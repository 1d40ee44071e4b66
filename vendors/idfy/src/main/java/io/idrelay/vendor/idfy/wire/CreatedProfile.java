package io.idrelay.vendor.idfy.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The answer to the creation of a profile. */
public record CreatedProfile(
        @JsonProperty("profile_id") @Nullable String profileId,
        @JsonProperty("capture_link") @Nullable String captureLink,
        @JsonProperty("capture_expires_at") @Nullable String captureExpiresAt) {
    @Override
    public String toString() {
        return "CreatedProfile[redacted]";
    }
}
