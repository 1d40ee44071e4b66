package io.idrelay.vendor.signicat.wire;

import java.util.Map;

/** The body that creates a process. */
public record ProcessStart(
        String provider,
        String processType,
        Map<String, String> processParameters,
        String redirectUrl,
        String notificationUrl,
        String authorizationHeader) {
    @Override
    public String toString() {
        return "ProcessStart[redacted]";
    }
}
