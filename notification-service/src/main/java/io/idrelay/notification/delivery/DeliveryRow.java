package io.idrelay.notification.delivery;

import io.idrelay.contracts.DeliveryId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "delivery")
@SuppressWarnings("NullAway.Init")
class DeliveryRow {
    @Id UUID id;
    UUID merchantId;
    UUID endpointId;
    UUID eventId;
    UUID dossierId;
    UUID processId;
    String eventType;
    long sequence;
    String payload;
    String status;
    int attempts;
    @Nullable String lastError;
    @Nullable Integer lastHttpStatus;
    Instant createdAt;
    @Nullable Instant completedAt;

    DeliveryId deliveryId() {
        return DeliveryId.of(id);
    }
}
