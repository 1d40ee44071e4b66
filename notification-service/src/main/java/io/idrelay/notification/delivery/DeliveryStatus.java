package io.idrelay.notification.delivery;

import java.util.Locale;

/** Where a delivery stands. */
enum DeliveryStatus {
    PENDING,
    DELIVERED,
    GIVEN_UP;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
