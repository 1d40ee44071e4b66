package io.idrelay.normalizer.consuming;

import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.Topic;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** How this service's consumer group is joined. */
final class ConsumingBeans {
    private ConsumingBeans() {}

    @Produces
    @Singleton
    static Connection connection(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            ConsumingConfig config) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, ServiceName.RESULT_NORMALIZER.value());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.concurrencyMax());
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Topic.RECORD_BYTES_MAX);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2 * Topic.RECORD_BYTES_MAX);
        settings.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return new Connection(() ->
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer()));
    }

    /** Joins the group anew. */
    record Connection(Supplier<Consumer<String, byte[]>> joining) {}
}
