package io.idrelay.platform.events;

import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.Topic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics as they are made. */
final class TopicLayout {
    /** A quarantined record holds the largest one, its headers and its seal. */
    static final int QUARANTINED_BYTES_MAX = Topic.RECORD_BYTES_MAX + 64 * 1024;

    private static final short REPLICAS_FOR_TWO_IN_SYNC = 3;

    private TopicLayout() {}

    static List<NewTopic> all(int partitions, short replicationFactor) {
        Stream<NewTopic> topics =
                Arrays.stream(Topic.values())
                        .map(topic ->
                                new NewTopic(topic.topicName(), partitions, replicationFactor)
                                        .configs(configs(topic, replicationFactor)));
        Stream<NewTopic> quarantines =
                Arrays.stream(ServiceName.values())
                        .map(Topic::quarantineOf)
                        .map(name ->
                                new NewTopic(name, partitions, replicationFactor)
                                        .configs(quarantineConfigs(replicationFactor)));
        NewTopic orders =
                new NewTopic(Topic.QUARANTINE_ORDERS, 1, replicationFactor)
                        .configs(orderConfigs(replicationFactor));
        return Stream.of(topics, quarantines, Stream.of(orders)).flatMap(s -> s).toList();
    }

    private static Map<String, String> orderConfigs(short replicationFactor) {
        Map<String, String> configs = durability(replicationFactor);
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, text(Topic.RECORD_BYTES_MAX));
        configs.put(TopicConfig.RETENTION_MS_CONFIG, text(Topic.QUARANTINE_RETENTION.toMillis()));
        return configs;
    }

    private static Map<String, String> configs(Topic topic, short replicationFactor) {
        Map<String, String> configs = durability(replicationFactor);
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, topic.cleanup().policy());
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, text(Topic.RECORD_BYTES_MAX));
        if (topic.retention().isPositive()) {
            configs.put(TopicConfig.RETENTION_MS_CONFIG, text(topic.retention().toMillis()));
        }
        return configs;
    }

    private static Map<String, String> quarantineConfigs(short replicationFactor) {
        Map<String, String> configs = durability(replicationFactor);
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, text(QUARANTINED_BYTES_MAX));
        configs.put(TopicConfig.RETENTION_MS_CONFIG, text(Topic.QUARANTINE_RETENTION.toMillis()));
        return configs;
    }

    private static Map<String, String> durability(short replicationFactor) {
        Map<String, String> configs = new HashMap<>();
        if (replicationFactor >= REPLICAS_FOR_TWO_IN_SYNC) {
            configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
        }
        if (replicationFactor == 1) {
            // No second broker holds a copy: sync each batch before it is acknowledged.
            configs.put(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1");
        }
        return configs;
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
