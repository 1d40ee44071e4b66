package io.idrelay.platform.events;

import io.idrelay.contracts.EventData;
import io.idrelay.contracts.Topic;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Starts readers of compacted topics; the service is ready when each has reached its end. */
@ApplicationScoped
public class CompactedTopics {
    private final Map<String, Object> broker;
    private final Map<Topic, CompactedReader<?>> readers = new ConcurrentHashMap<>();

    CompactedTopics(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /**
     * Starts to read a topic; never blocks.
     *
     * @param onChange called on the reader's thread for each event, in the order of each key; it
     *     must be quick and may see an event again after trouble with the broker
     * @throws IllegalArgumentException when the topic is not compacted or is read already
     */
    public <T extends EventData> CompactedTopic<T> start(
            Topic topic, Class<T> dataClass, Consumer<T> onChange) {
        CompactedReader<T> reader = new CompactedReader<>(topic, dataClass, onChange, broker);
        if (!topic.cleanup().compacted() || readers.putIfAbsent(topic, reader) != null) {
            throw new IllegalArgumentException(
                    topic.topicName() + " is not compacted, or is read already");
        }
        return reader.start();
    }

    /** Starts to read a topic of which only the latest events matter. */
    public <T extends EventData> CompactedTopic<T> start(Topic topic, Class<T> dataClass) {
        return start(topic, dataClass, event -> {});
    }

    /** Whether each topic that is read has reached its end. */
    Map<String, Boolean> readiness() {
        Map<String, Boolean> ready = new TreeMap<>();
        readers.forEach((topic, reader) -> ready.put(topic.topicName(), reader.ready()));
        return ready;
    }

    @PreDestroy
    void close() {
        readers.values().forEach(CompactedReader::close);
    }
}
