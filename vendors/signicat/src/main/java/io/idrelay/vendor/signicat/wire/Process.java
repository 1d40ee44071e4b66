package io.idrelay.vendor.signicat.wire;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A process.
 *
 * @param redirectUrl in the answer to creating an eID process: where the end user goes
 * @param providerSpecific in each provider's own shape
 * @param finalResult normalized, except for eID
 */
public record Process(
        @Nullable String processId,
        @Nullable String provider,
        @Nullable String processType,
        @Nullable String status,
        @Nullable String createdAt,
        @Nullable String updatedAt,
        @Nullable String redirectUrl,
        @Nullable JsonNode providerSpecific,
        @Nullable JsonNode finalResult) {
    @Override
    public String toString() {
        return "Process[redacted]";
    }
}
