package io.idrelay.notification.delivery;

import io.idrelay.contracts.CallbackEndpointId;
import io.idrelay.contracts.DeliveryId;
import io.idrelay.contracts.EventId;
import io.idrelay.notification.endpoint.CallbackEndpoints;
import io.idrelay.notification.endpoint.CallbackTarget;
import io.idrelay.notification.endpoint.PayloadKind;
import io.idrelay.notification.event.CallbackEvent;
import io.idrelay.notification.event.CallbackEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Claims what is due and brings together what its attempts need. */
@ApplicationScoped
class DeliveryJobs {
    private static final Logger LOG = Logger.getLogger(DeliveryJobs.class);
    private static final int LANES_MAX = 10_000;

    /** What recording an attempt may take at most, beside its timeout. */
    private static final Duration RECORDING_MAX = Duration.ofSeconds(45);

    private final DeliveryQueue queue;
    private final DeliveryStore store;
    private final CallbackEvents events;
    private final CallbackEndpoints endpoints;
    private final DeliveriesConfig config;
    private final Clock clock;

    DeliveryJobs(
            DeliveryQueue queue,
            DeliveryStore store,
            CallbackEvents events,
            CallbackEndpoints endpoints,
            DeliveriesConfig config,
            Clock clock) {
        this.queue = queue;
        this.store = store;
        this.events = events;
        this.endpoints = endpoints;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What was claimed.
     *
     * @param othersMayWait whether something due may have found no place
     */
    record Claim(List<DeliveryJob> jobs, boolean othersMayWait) {}

    @Transactional
    Claim claim(Lanes lanes) {
        Instant now = clock.instant();
        List<CallbackEndpointId> due = queue.dueLanes(now, LANES_MAX);
        Map<CallbackEndpointId, Integer> quotas = lanes.quotas(due);
        if (quotas.isEmpty()) {
            return new Claim(List.of(), !due.isEmpty());
        }
        UUID lease = UUID.randomUUID();
        Instant leaseEndsAt = now.plus(config.timeout()).plus(RECORDING_MAX);
        List<DeliveryJob> jobs = jobs(queue.claim(quotas, now, lease, leaseEndsAt), lease);
        Map<CallbackEndpointId, Integer> unused = new HashMap<>(quotas);
        jobs.forEach(job -> unused.merge(job.endpointId(), -1, Integer::sum));
        boolean othersMayWait = due.stream().anyMatch(lane -> unused.getOrDefault(lane, 0) == 0);
        return new Claim(jobs, othersMayWait);
    }

    private List<DeliveryJob> jobs(List<DeliveryId> claimed, UUID lease) {
        List<DeliveryRow> rows = store.withIds(claimed);
        Map<EventId, CallbackEvent> told =
                events.withIds(rows.stream().map(row -> EventId.of(row.eventId)).toList());
        Map<CallbackEndpointId, CallbackTarget> targets =
                endpoints.targets(
                        rows.stream().map(row -> CallbackEndpointId.of(row.endpointId)).toList());
        return rows.stream().flatMap(row -> job(row, told, targets, lease).stream()).toList();
    }

    private static Optional<DeliveryJob> job(
            DeliveryRow row,
            Map<EventId, CallbackEvent> events,
            Map<CallbackEndpointId, CallbackTarget> targets,
            UUID lease) {
        CallbackEndpointId endpoint = CallbackEndpointId.of(row.endpointId);
        CallbackEvent event = events.get(EventId.of(row.eventId));
        CallbackTarget target = targets.get(endpoint);
        if (event == null || !ofOneMerchant(row, event, target)) {
            // Left to its lease: it must neither be sent nor stop the others.
            LOG.errorf("delivery %s does not fit its event and endpoint", row.deliveryId());
            return Optional.empty();
        }
        return Optional.of(
                new DeliveryJob(
                        row.deliveryId(),
                        endpoint,
                        Optional.ofNullable(target),
                        event,
                        PayloadKind.of(row.payload),
                        row.attempts,
                        row.createdAt,
                        lease));
    }

    /** The last line of defense: nothing of one merchant is ever told to another. */
    private static boolean ofOneMerchant(
            DeliveryRow row, CallbackEvent event, @Nullable CallbackTarget target) {
        return event.merchantId().uuid().equals(row.merchantId)
                && (target == null || target.merchantId().equals(event.merchantId()));
    }
}
