package io.idrelay.platform.events;

import io.idrelay.contracts.EventData;
import io.idrelay.contracts.Topic;
import io.idrelay.platform.observability.Metrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Starts views of compacted topics: each replica reads the whole topic, with no consumer group. The
 * service is ready when each view has reached the end seen at start.
 */
@ApplicationScoped
public class CompactedTopics {
    private final ReaderSettings settings;
    private final MeterRegistry metrics;
    private final Map<Topic, CompactedView<?>> views = new ConcurrentHashMap<>();

    CompactedTopics(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            TopicsConfig config,
            MeterRegistry metrics) {
        this.settings = new ReaderSettings(broker, config.lagMax());
        this.metrics = metrics;
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
        CompactedView<T> view = new CompactedView<>(topic, dataClass, onChange, settings);
        if (!topic.cleanup().compacted() || views.putIfAbsent(topic, view) != null) {
            throw new IllegalArgumentException(
                    topic.topicName() + " is not compacted, or is read already");
        }
        measure(topic, view);
        view.start();
        return view;
    }

    /** Starts to read a topic of which only the latest events matter. */
    public <T extends EventData> CompactedTopic<T> start(Topic topic, Class<T> dataClass) {
        return start(topic, dataClass, event -> {});
    }

    /** Whether each topic that is read has reached its end. */
    Map<String, Boolean> readiness() {
        Map<String, Boolean> ready = new TreeMap<>();
        views.forEach((topic, view) -> ready.put(topic.topicName(), view.ready()));
        return ready;
    }

    private void measure(Topic topic, CompactedView<?> view) {
        Gauge.builder(Metrics.COMPACTED_ENTRIES, view, CompactedView::size)
                .tag("topic", topic.topicName())
                .register(metrics);
        Gauge.builder(Metrics.COMPACTED_CAUGHT_UP, view, v -> v.caughtUp() ? 1 : 0)
                .tag("topic", topic.topicName())
                .register(metrics);
    }

    @PreDestroy
    void close() {
        views.values().forEach(CompactedView::close);
    }
}
