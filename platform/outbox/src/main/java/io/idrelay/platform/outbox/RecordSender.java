package io.idrelay.platform.outbox;

import io.idrelay.contracts.EventRecord;
import java.util.concurrent.CompletableFuture;

/** Sends a record; completes when it is durable. */
interface RecordSender {
    CompletableFuture<Void> send(EventRecord event);
}
