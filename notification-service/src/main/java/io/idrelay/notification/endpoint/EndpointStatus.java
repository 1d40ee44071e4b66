package io.idrelay.notification.endpoint;

import java.util.Locale;

/** Whether an endpoint is sent callbacks. What it is not sent is kept, not lost. */
enum EndpointStatus {
    ACTIVE,
    /** Its owner wants none for now. */
    PAUSED,
    /** It failed for too long. */
    DISABLED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EndpointStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
