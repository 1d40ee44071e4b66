package io.idrelay.notification.delivery;

import io.idrelay.contracts.DeliveryId;
import io.idrelay.notification.endpoint.EndpointSubscription;
import io.idrelay.notification.event.CallbackEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Takes deliveries on. */
@ApplicationScoped
public class Deliveries {
    private final DeliveryStore store;
    private final DeliveryQueue queue;
    private final DeliverySchedule schedule;
    private final Event<DeliveriesQueued> queued;
    private final Clock clock;

    Deliveries(
            DeliveryStore store,
            DeliveryQueue queue,
            DeliverySchedule schedule,
            Event<DeliveriesQueued> queued,
            Clock clock) {
        this.store = store;
        this.queue = queue;
        this.schedule = schedule;
        this.queued = queued;
        this.clock = clock;
    }

    /**
     * Delivers an event to each of these endpoints, the first attempt as soon as the caller's
     * transaction has committed.
     */
    public void add(CallbackEvent event, List<EndpointSubscription> endpoints) {
        Instant now = clock.instant();
        for (EndpointSubscription endpoint : endpoints) {
            DeliveryId id = DeliveryId.create();
            store.persist(row(id, event, endpoint, now));
            queue.add(id, endpoint.endpointId(), now.plus(schedule.first()), now);
        }
        queued.fire(new DeliveriesQueued());
    }

    private static DeliveryRow row(
            DeliveryId id, CallbackEvent event, EndpointSubscription endpoint, Instant now) {
        DeliveryRow row = new DeliveryRow();
        row.id = id.uuid();
        row.merchantId = event.merchantId().uuid();
        row.endpointId = endpoint.endpointId().uuid();
        row.eventId = event.id().uuid();
        row.dossierId = event.dossierId().uuid();
        row.processId = event.processId().uuid();
        row.eventType = event.type();
        row.sequence = event.sequence();
        row.payload = endpoint.payload().code();
        row.status = DeliveryStatus.PENDING.code();
        row.createdAt = now;
        return row;
    }
}
