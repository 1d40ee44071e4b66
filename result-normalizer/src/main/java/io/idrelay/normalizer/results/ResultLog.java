package io.idrelay.normalizer.results;

import io.idrelay.contracts.Event;

/** Where results are written to. Thread-safe. */
public interface ResultLog {
    /**
     * Writes one event; returns when it is durable. While the broker is away it tries again without
     * limit. Blocks.
     *
     * @throws InterruptedException when the service stops first
     * @throws UnstorableResult when no broker will ever take it
     */
    void publish(Event<?> event) throws InterruptedException, UnstorableResult;

    /** Whether the last event was taken at the first try. */
    boolean healthy();
}
