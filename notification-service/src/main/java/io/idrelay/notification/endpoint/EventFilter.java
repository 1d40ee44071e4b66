package io.idrelay.notification.endpoint;

import io.idrelay.notification.event.CallbackEventType;
import java.util.List;
import java.util.Optional;

/**
 * Which events an endpoint wants.
 *
 * @param types names of {@link CallbackEventType}; empty for every event
 */
record EventFilter(List<String> types) {
    EventFilter {
        types = types.stream().distinct().toList();
    }

    boolean matches(String type) {
        return types.isEmpty() || types.contains(type);
    }

    /** The rule a list of types breaks, in words. */
    static Optional<String> broken(List<String> types) {
        return CallbackEventType.names().containsAll(types)
                ? Optional.empty()
                : Optional.of("has only " + String.join(", ", CallbackEventType.names()));
    }
}
