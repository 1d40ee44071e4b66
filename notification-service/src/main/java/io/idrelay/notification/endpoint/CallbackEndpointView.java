package io.idrelay.notification.endpoint;

import io.idrelay.contracts.CallbackEndpointId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as its owner sees it.
 *
 * @param headerNames the custom headers without their values
 * @param secret only in the answer that made it
 */
record CallbackEndpointView(
        CallbackEndpointId id,
        String url,
        @Nullable String description,
        List<String> eventTypes,
        PayloadKind payload,
        List<String> headerNames,
        EndpointStatus status,
        @Nullable String secret,
        Instant createdAt,
        Instant updatedAt) {

    static CallbackEndpointView of(CallbackEndpointRow row) {
        return new CallbackEndpointView(
                row.endpointId(),
                row.url,
                row.description,
                row.eventTypes,
                PayloadKind.of(row.payload),
                row.headerNames,
                EndpointStatus.of(row.status),
                null,
                row.createdAt,
                row.updatedAt);
    }

    CallbackEndpointView withSecret(@Nullable String shown) {
        return new CallbackEndpointView(
                id,
                url,
                description,
                eventTypes,
                payload,
                headerNames,
                status,
                shown,
                createdAt,
                updatedAt);
    }

    @Override
    public String toString() {
        return "CallbackEndpointView[" + id + "]";
    }
}
