package io.idrelay.notification.fanout;

import io.idrelay.contracts.Topic;
import io.idrelay.platform.events.EventHandler;
import io.idrelay.platform.events.QuarantineHandlers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who handles what an operator replays. */
@ApplicationScoped
class ReplayHandlers implements QuarantineHandlers {
    private final FanOut fanOut;
    private final KeysDatabase keys;

    ReplayHandlers(FanOut fanOut, KeysDatabase keys) {
        this.fanOut = fanOut;
        this.keys = keys;
    }

    @Override
    public Optional<EventHandler> of(String topic) {
        return Topic.PROCESSES.topicName().equals(topic)
                ? Optional.of(fanOut::handle)
                : Optional.empty();
    }

    @Override
    public boolean healthy() {
        return keys.answers();
    }
}
