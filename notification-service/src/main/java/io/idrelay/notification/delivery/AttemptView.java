package io.idrelay.notification.delivery;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as its merchant sees it.
 *
 * @param error why it failed; absent where it did not
 * @param answer the first characters the endpoint answered; kept of failures only, and gone once
 *     the dossier is erased
 */
record AttemptView(
        int number,
        Instant startedAt,
        int latencyMillis,
        @Nullable Integer httpStatus,
        @Nullable AttemptError error,
        Optional<String> answer) {

    static AttemptView of(DeliveryAttemptRow row, Optional<String> answer) {
        return new AttemptView(
                row.number,
                row.startedAt,
                row.latencyMillis,
                row.httpStatus,
                row.error == null ? null : AttemptError.of(row.error),
                answer);
    }

    @Override
    public String toString() {
        return "AttemptView[" + number + "]";
    }
}
