package io.idrelay.vendor.signicat.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body that starts a capture flow. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaptureStart(
        List<Provider> providers,
        String redirectUrl,
        String notificationUrl,
        String authorizationHeader,
        @Nullable Map<String, String> captureParameters) {

    /** Who verifies, and how. */
    public record Provider(String provider, String processType) {}

    @Override
    public String toString() {
        return "CaptureStart[redacted]";
    }
}
