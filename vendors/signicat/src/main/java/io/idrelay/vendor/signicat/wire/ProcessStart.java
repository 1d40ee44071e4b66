package io.idrelay.vendor.signicat.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body that creates a process.
 *
 * @param redirectUrl for an end user who is sent to a page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcessStart(
        String provider,
        String processType,
        Map<String, String> processParameters,
        @Nullable String redirectUrl,
        String notificationUrl,
        String authorizationHeader) {
    @Override
    public String toString() {
        return "ProcessStart[redacted]";
    }
}
