package io.idrelay.notification.endpoint;

import java.util.Map;

/** Headers a merchant has sent with its callbacks; their values are never shown again. */
record CustomHeaders(Map<String, String> values) {
    CustomHeaders {
        values = Map.copyOf(values);
    }

    @Override
    public String toString() {
        return "CustomHeaders[redacted]";
    }
}
