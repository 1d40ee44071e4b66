package io.idrelay.notification.endpoint;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new endpoint.
 *
 * @param eventTypes which events; absent or empty for all
 * @param payload thin unless said otherwise
 * @param headers sent with every callback; write-only
 */
record CreateCallbackEndpoint(
        @Nullable String url,
        @Nullable String description,
        @Nullable List<String> eventTypes,
        @Nullable PayloadKind payload,
        @Nullable Map<String, String> headers) {

    @Override
    public String toString() {
        return "CreateCallbackEndpoint[redacted]";
    }
}
