package io.idrelay.notification.event;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.EventId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessDetail;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "callback_event")
@SuppressWarnings("NullAway.Init")
class CallbackEventRow {
    @Id UUID id;
    UUID merchantId;
    UUID dossierId;
    UUID processId;
    String type;
    @Nullable String status;
    long sequence;
    Instant occurredAt;
    byte @Nullable [] detail;
    @Nullable String traceparent;
    Instant storedAt;

    static CallbackEventRow of(CallbackEvent event, Instant storedAt) {
        CallbackEventRow row = new CallbackEventRow();
        row.id = event.id().uuid();
        row.merchantId = event.merchantId().uuid();
        row.dossierId = event.dossierId().uuid();
        row.processId = event.processId().uuid();
        row.type = event.type();
        row.status = event.status().orElse(null);
        row.sequence = event.sequence();
        row.occurredAt = event.occurredAt();
        row.detail = event.detail().map(Sealed::bytes).orElse(null);
        row.traceparent = event.traceparent().orElse(null);
        row.storedAt = storedAt;
        return row;
    }

    CallbackEvent event() {
        return new CallbackEvent(
                EventId.of(id),
                MerchantId.of(merchantId),
                DossierId.of(dossierId),
                ProcessId.of(processId),
                type,
                Optional.ofNullable(status),
                sequence,
                occurredAt,
                Optional.ofNullable(detail).map(Sealed<ProcessDetail>::new),
                Optional.ofNullable(traceparent));
    }
}
