package io.idrelay.notification.delivery;

import io.idrelay.contracts.CallbackEndpointId;
import io.idrelay.contracts.DeliveryId;
import io.idrelay.notification.endpoint.CallbackTarget;
import io.idrelay.notification.endpoint.PayloadKind;
import io.idrelay.notification.event.CallbackEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A claimed delivery with all that an attempt needs.
 *
 * @param target empty when the endpoint was deleted
 * @param lease proves the claim when the outcome is recorded
 * @param attemptsMade before this one
 */
record DeliveryJob(
        DeliveryId id,
        CallbackEndpointId endpointId,
        Optional<CallbackTarget> target,
        CallbackEvent event,
        PayloadKind payload,
        int attemptsMade,
        Instant createdAt,
        UUID lease) {

    int attemptNumber() {
        return attemptsMade + 1;
    }
}
