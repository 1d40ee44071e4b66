package io.idrelay.notification.delivery;

import io.idrelay.contracts.CallbackEndpointId;
import io.idrelay.contracts.DeliveryId;
import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.EventId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Looks at deliveries for tests. */
@ApplicationScoped
public class TestDeliveries {
    private final DeliveryStore deliveries;
    private final DeliveryAttemptStore attempts;
    private final DeliveryQueue queue;
    private final Clock clock;

    TestDeliveries(
            DeliveryStore deliveries,
            DeliveryAttemptStore attempts,
            DeliveryQueue queue,
            Clock clock) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.queue = queue;
        this.clock = clock;
    }

    /** A due delivery of an event that nobody has, as only a fault could leave it. */
    @Transactional
    public void addWithoutEvent(MerchantId merchant, CallbackEndpointId endpoint) {
        DeliveryRow row = new DeliveryRow();
        row.id = DeliveryId.create().uuid();
        row.merchantId = merchant.uuid();
        row.endpointId = endpoint.uuid();
        row.eventId = EventId.create().uuid();
        row.dossierId = DossierId.create().uuid();
        row.processId = ProcessId.create().uuid();
        row.eventType = "process.created";
        row.payload = "thin";
        row.status = "pending";
        row.createdAt = clock.instant();
        deliveries.persist(row);
        queue.add(row.deliveryId(), endpoint, row.createdAt, row.createdAt);
    }

    /** The statuses of a process's deliveries, the oldest first. */
    @Transactional
    public List<String> statuses(ProcessId process) {
        return rows(process).stream().map(row -> row.status).toList();
    }

    /** The events of a process's deliveries, the oldest first. */
    @Transactional
    public List<Long> sequences(ProcessId process) {
        return rows(process).stream().map(row -> row.sequence).toList();
    }

    @Transactional
    List<DeliveryRow> rows(ProcessId process) {
        return deliveries.list("processId = ?1 order by id", process.uuid());
    }

    @Transactional
    List<DeliveryAttemptRow> attempts(DeliveryId delivery) {
        return attempts.of(delivery);
    }
}
