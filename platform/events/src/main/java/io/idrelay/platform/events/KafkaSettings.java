package io.idrelay.platform.events;

import io.idrelay.contracts.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Client settings that belong together with the record size and with durability. */
public final class KafkaSettings {
    private static final int REQUEST_MILLIS_MAX = 5_000;
    private static final int RECONNECT_MILLIS_MAX = 500;
    private static final int BATCH_BYTES = 128 * 1024;

    private KafkaSettings() {}

    /** A consumer that assigns itself, commits nothing and notices an outage soon. */
    static KafkaConsumer<String, byte[]> connectReader(Map<String, Object> broker) {
        return new KafkaConsumer<>(
                reader(broker), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** The same in a group, for records that one replica takes. */
    static KafkaConsumer<String, byte[]> connectMember(Map<String, Object> broker, String group) {
        Map<String, Object> settings = reader(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> reader(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Topic.RECORD_BYTES_MAX);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2 * Topic.RECORD_BYTES_MAX);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_MILLIS_MAX);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS_MAX);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS_MAX);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    /**
     * A producer whose records are durable once acknowledged, and that tells of an outage within
     * ten seconds.
     *
     * @param broker settings of the connection, {@code bootstrap.servers} at least
     * @param bufferBytes the memory in which records wait; a full one holds the sender up
     */
    public static KafkaProducer<String, byte[]> connectWriter(
            Map<String, Object> broker, long bufferBytes) {
        return connectWriter(broker, Topic.RECORD_BYTES_MAX, bufferBytes);
    }

    /** A producer of records to a quarantine, which are a little larger than any other. */
    static KafkaProducer<String, byte[]> connectQuarantine(Map<String, Object> broker) {
        int recordBytesMax = TopicLayout.QUARANTINED_BYTES_MAX;
        return connectWriter(broker, recordBytesMax, 4L * recordBytesMax);
    }

    private static KafkaProducer<String, byte[]> connectWriter(
            Map<String, Object> broker, int recordBytesMax, long bufferBytes) {
        return new KafkaProducer<>(
                writer(broker, recordBytesMax, bufferBytes),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static Map<String, Object> writer(
            Map<String, Object> broker, int recordBytesMax, long bufferBytes) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, recordBytesMax);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, bufferBytes);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_MILLIS_MAX);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS_MAX);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * REQUEST_MILLIS_MAX);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS_MAX);
        return settings;
    }
}
