package io.idrelay.notification.delivery;

import io.idrelay.contracts.CallbackEndpointId;
import io.idrelay.contracts.DeliveryId;
import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.EventId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.notification.endpoint.PayloadKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as its merchant sees it.
 *
 * @param eventId the {@code webhook-id} of every attempt
 * @param nextAttemptAt absent once it is completed, and while an attempt is running
 * @param lastError why the last attempt failed
 */
record DeliveryView(
        DeliveryId id,
        CallbackEndpointId endpointId,
        EventId eventId,
        String eventType,
        DossierId dossierId,
        ProcessId processId,
        long sequence,
        PayloadKind payload,
        DeliveryStatus status,
        int attempts,
        @Nullable AttemptError lastError,
        @Nullable Integer lastHttpStatus,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant completedAt) {

    static DeliveryView of(DeliveryRow row, @Nullable Instant nextAttemptAt) {
        return new DeliveryView(
                row.deliveryId(),
                CallbackEndpointId.of(row.endpointId),
                EventId.of(row.eventId),
                row.eventType,
                DossierId.of(row.dossierId),
                ProcessId.of(row.processId),
                row.sequence,
                PayloadKind.of(row.payload),
                DeliveryStatus.of(row.status),
                row.attempts,
                row.lastError == null ? null : AttemptError.of(row.lastError),
                row.lastHttpStatus,
                row.createdAt,
                nextAttemptAt,
                row.completedAt);
    }
}
