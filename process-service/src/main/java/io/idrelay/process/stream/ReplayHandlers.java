package io.idrelay.process.stream;

import io.idrelay.platform.events.EventHandler;
import io.idrelay.platform.events.QuarantineHandlers;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Who handles what an operator replays. */
@ApplicationScoped
class ReplayHandlers implements QuarantineHandlers {
    private final List<TopicHandler> handlers;
    private final SteadyBatches batches;

    ReplayHandlers(@All List<TopicHandler> handlers, SteadyBatches batches) {
        this.handlers = handlers;
        this.batches = batches;
    }

    @Override
    public Optional<EventHandler> of(String topic) {
        return handlers.stream()
                .filter(handler -> handler.topic().topicName().equals(topic))
                .<EventHandler>map(handler -> handler)
                .findFirst();
    }

    @Override
    public boolean healthy() {
        return batches.healthy();
    }
}
