package io.idrelay.contracts;

import java.time.Instant;
import java.util.Optional;

/**
 * One event: what happened, when, and in which trace.
 *
 * @param id unique; readers drop a doubled one by it
 * @param time when it happened, by the writer's clock
 * @param traceparent the W3C trace context of what caused it
 */
public record Event<T extends EventData>(
        EventId id, T data, Instant time, Optional<String> traceparent) {

    /** A new event. */
    public static <T extends EventData> Event<T> of(
            T data, Instant time, Optional<String> traceparent) {
        return new Event<>(EventId.create(), data, time, traceparent);
    }

    public EventType type() {
        return EventType.of(data);
    }
}
