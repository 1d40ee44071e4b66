package io.idrelay.ingest.log;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.WebhookReceived;
import java.util.concurrent.CompletionStage;

/** Stores webhooks. Thread-safe. */
public interface WebhookLog {
    /** Whether a record would be taken now, as far as is known. Never blocks. */
    boolean usable();

    /**
     * Stores one webhook. Call it on a worker thread: it may wait for the topic's metadata, though
     * never longer than {@code max.block.ms}.
     *
     * @return completes when every in-sync copy has it; fails when it may be lost
     */
    CompletionStage<Void> append(Event<WebhookReceived> event);
}
