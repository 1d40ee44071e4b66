package io.idrelay.platform.events;

import io.idrelay.contracts.Event;

/** Handles one event inside a transaction; must be idempotent on the event's id. */
public interface EventHandler {
    /**
     * Does what the event means. An exception rolls the transaction back; the event comes again.
     *
     * @throws UnusableEvent when it can never be handled, however often it comes
     */
    void handle(Event<?> event) throws UnusableEvent;
}
