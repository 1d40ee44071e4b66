package io.idrelay.notification.endpoint;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks for another form of an endpoint; what is absent stays as it is.
 *
 * @param headers replace all earlier ones
 * @param status active or paused
 */
record ChangeCallbackEndpoint(
        @Nullable String url,
        @Nullable String description,
        @Nullable List<String> eventTypes,
        @Nullable PayloadKind payload,
        @Nullable Map<String, String> headers,
        @Nullable EndpointStatus status) {

    @Override
    public String toString() {
        return "ChangeCallbackEndpoint[redacted]";
    }
}
