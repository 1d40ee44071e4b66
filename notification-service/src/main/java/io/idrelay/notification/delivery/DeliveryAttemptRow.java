package io.idrelay.notification.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "delivery_attempt")
@IdClass(DeliveryAttemptRow.Key.class)
@SuppressWarnings("NullAway.Init")
class DeliveryAttemptRow {
    @Id UUID deliveryId;
    @Id int number;
    Instant startedAt;
    int latencyMillis;
    @Nullable Integer httpStatus;
    @Nullable String error;
    byte @Nullable [] answer;

    record Key(UUID deliveryId, int number) {}
}
