package io.idrelay.normalizer.consuming;

import io.idrelay.contracts.Event;
import io.idrelay.normalizer.fetching.Normalizer;
import io.idrelay.normalizer.results.ResultLog;
import io.idrelay.normalizer.results.UnstorableResult;
import io.idrelay.platform.events.EventHandler;
import io.idrelay.platform.events.UnusableEvent;
import java.util.concurrent.CancellationException;

/** What is done with each event: what follows from it is found out and made durable. */
final class Work implements EventHandler {
    private final Normalizer normalizer;
    private final ResultLog results;

    Work(Normalizer normalizer, ResultLog results) {
        this.normalizer = normalizer;
        this.results = results;
    }

    @Override
    public void handle(Event<?> event) throws UnusableEvent {
        try {
            results.publish(normalizer.handle(event));
        } catch (UnstorableResult e) {
            throw new IllegalStateException("a result is not taken by the broker", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the service stops");
        }
    }
}
