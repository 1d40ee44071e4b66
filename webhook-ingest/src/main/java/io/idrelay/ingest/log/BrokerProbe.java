package io.idrelay.ingest.log;

import io.idrelay.contracts.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/**
 * Asks the broker whether each partition of the topic has a leader. Blocks for a second at most.
 */
final class BrokerProbe implements BooleanSupplier {
    private static final String TOPIC = Topic.WEBHOOKS.topicName();

    private final Admin admin;
    private final Producer<String, byte[]> producer;

    BrokerProbe(Admin admin, Producer<String, byte[]> producer) {
        this.admin = admin;
        this.producer = producer;
    }

    @Override
    public boolean getAsBoolean() {
        try {
            Map<String, TopicDescription> topics =
                    admin.describeTopics(List.of(TOPIC))
                            .allTopicNames()
                            .get(LogSettings.PROBE_MILLIS_MAX, TimeUnit.MILLISECONDS);
            // Keeps the topic's metadata in the producer, so that sending need not wait for it.
            return topics.values().stream()
                            .flatMap(topic -> topic.partitions().stream())
                            .noneMatch(partition -> partition.leader() == null)
                    && !producer.partitionsFor(TOPIC).isEmpty();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
