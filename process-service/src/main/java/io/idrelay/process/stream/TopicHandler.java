package io.idrelay.process.stream;

import io.idrelay.contracts.Topic;
import io.idrelay.platform.events.EventHandler;

/** Handles the events of one topic, when they come and when they are replayed. */
public interface TopicHandler extends EventHandler {
    /** The topic. */
    Topic topic();
}
