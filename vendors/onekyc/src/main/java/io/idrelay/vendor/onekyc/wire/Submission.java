package io.idrelay.vendor.onekyc.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A submission: the {@code data} of an answer, and the whole body of a callback. */
public record Submission(
        @Nullable String submissionId,
        @Nullable String userId,
        @Nullable String userIdType,
        @Nullable String partnerSessionId,
        @Nullable String status,
        @Nullable String result,
        @Nullable String reasonCode,
        @Nullable String processedAt,
        @Nullable Map<String, Translation> rejectionReasonTranslations,
        @Nullable Details submissionDetails) {

    /** What was found. */
    public record Details(
            @Nullable Map<String, JsonNode> verificationResult,
            @Nullable Map<String, JsonNode> ktpData,
            @Nullable Map<String, JsonNode> certificateRegistration,
            @Nullable Map<String, JsonNode> imageUrls) {
        @Override
        public String toString() {
            return "Details[redacted]";
        }
    }

    /** A text for the end user. */
    public record Translation(@Nullable String title, @Nullable String message) {}

    @Override
    public String toString() {
        return "Submission[redacted]";
    }
}
