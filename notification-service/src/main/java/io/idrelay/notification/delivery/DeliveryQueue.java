package io.idrelay.notification.delivery;

import io.idrelay.contracts.CallbackEndpointId;
import io.idrelay.contracts.DeliveryId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The deliveries still to be made, in one lane per endpoint. A claimed one is leased: it comes back
 * by itself when whoever claimed it dies.
 */
interface DeliveryQueue {

    /** Adds a delivery. */
    void add(DeliveryId delivery, CallbackEndpointId endpoint, Instant dueAt, Instant queuedAt);

    /** Endpoints that something is due for and that may be sent callbacks, at most {@code max}. */
    List<CallbackEndpointId> dueLanes(Instant now, int max);

    /**
     * Takes what is due, oldest first, at most so many per endpoint.
     *
     * @param lease tells this claim from a later one of the same delivery
     */
    List<DeliveryId> claim(
            Map<CallbackEndpointId, Integer> quotas, Instant now, UUID lease, Instant leaseEndsAt);

    /**
     * Puts a claimed delivery back for later.
     *
     * @return false when the lease was lost, and nothing was changed
     */
    boolean postpone(DeliveryId delivery, UUID lease, Instant dueAt);

    /**
     * Takes a claimed delivery out for good.
     *
     * @return false when the lease was lost, and nothing was changed
     */
    boolean remove(DeliveryId delivery, UUID lease);

    /** When each of these is tried next; those being tried now are left out. */
    Map<DeliveryId, Instant> dueTimes(Collection<DeliveryId> deliveries);

    /** How much is waiting. */
    Backlog backlog();

    /**
     * What is waiting.
     *
     * @param oldestQueuedAt when the oldest of them was queued; the moment zero where there is none
     */
    record Backlog(long deliveries, Instant oldestQueuedAt) {}
}
