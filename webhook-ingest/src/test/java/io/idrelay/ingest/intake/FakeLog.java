package io.idrelay.ingest.intake;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.WebhookReceived;
import io.idrelay.ingest.log.WebhookLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A log that acknowledges when the test says so. */
final class FakeLog implements WebhookLog {
    final List<Event<WebhookReceived>> appended = new ArrayList<>();
    final CompletableFuture<Void> acknowledgment = new CompletableFuture<>();
    boolean usable = true;

    @Override
    public boolean usable() {
        return usable;
    }

    @Override
    public CompletionStage<Void> append(Event<WebhookReceived> event) {
        appended.add(event);
        return acknowledgment;
    }
}
