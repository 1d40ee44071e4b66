package io.idrelay.vendor.idfy.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A profile: an answer, and the body of a webhook.
 *
 * @param sessionStatus in a session update only
 * @param tasks a list of tasks, each of which may hold a list of lists of further ones
 */
public record Profile(
        @JsonProperty("profile_id") @Nullable String profileId,
        @JsonProperty("reference_id") @Nullable String referenceId,
        @Nullable String status,
        @JsonProperty("reviewer_action") @Nullable String reviewerAction,
        @JsonProperty("session_status") @Nullable String sessionStatus,
        @JsonProperty("status_description") @Nullable JsonNode statusDescription,
        @JsonProperty("profile_data") @Nullable JsonNode profileData,
        @JsonProperty("pending_resources") @Nullable JsonNode pendingResources,
        @JsonProperty("video_call") @Nullable JsonNode videoCall,
        @Nullable JsonNode resources,
        @Nullable JsonNode tasks) {
    @Override
    public String toString() {
        return "Profile[redacted]";
    }
}
