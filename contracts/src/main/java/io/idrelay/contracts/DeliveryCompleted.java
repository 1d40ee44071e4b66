package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;

/**
 * What became of one callback to one endpoint.
 *
 * @param sequence the change of the process that was told
 * @param attempts how many times it was tried
 */
public record DeliveryCompleted(
        MerchantId merchantId,
        ProcessId processId,
        DeliveryId deliveryId,
        CallbackEndpointId endpointId,
        long sequence,
        Outcome outcome,
        int attempts,
        Instant completedAt)
        implements EventData {

    /** How it ended. */
    public enum Outcome {
        DELIVERED,
        GIVEN_UP,
        /** A word of a later version. */
        @JsonEnumDefaultValue
        UNRECOGNIZED
    }

    @Override
    public String key() {
        return processId.value();
    }
}
