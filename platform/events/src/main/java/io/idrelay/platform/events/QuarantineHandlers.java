package io.idrelay.platform.events;

import java.util.Optional;

/** Names, in a service that has a quarantine, who handles the records of each topic it reads. */
public interface QuarantineHandlers {
    /** The handler of a topic's records; empty for a topic that the service no longer reads. */
    Optional<EventHandler> of(String topic);

    /** Whether everything that handling needs is there; records wait until it is. */
    boolean healthy();

    /** One handler for every topic, with nothing further to wait for. */
    static QuarantineHandlers always(EventHandler handler) {
        return new QuarantineHandlers() {
            @Override
            public Optional<EventHandler> of(String topic) {
                return Optional.of(handler);
            }

            @Override
            public boolean healthy() {
                return true;
            }
        };
    }
}
