package io.idrelay.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Handles a record that was in quarantine as if it had just come, and tells whether it worked. */
@ApplicationScoped
class ReplayedBatches {
    private final BatchHandlers handlers;
    private final Quarantine quarantine;

    ReplayedBatches(BatchHandlers handlers, Quarantine quarantine) {
        this.handlers = handlers;
        this.quarantine = quarantine;
    }

    /** False when it failed again; it is in quarantine anew then. */
    boolean replay(ConsumerRecord<String, byte[]> record, QuarantineHandlers services)
            throws InterruptedException {
        Optional<EventHandler> handler = services.of(record.topic());
        if (handler.isEmpty()) {
            quarantine.put(record, "no-longer-read");
            return false;
        }
        boolean[] again = new boolean[1];
        BatchHandler.PutAside putAside =
                (failed, reason) -> {
                    quarantine.put(failed, reason);
                    again[0] = true;
                };
        handlers.create(services::healthy, putAside).handle(List.of(record), handler.get());
        return !again[0];
    }
}
