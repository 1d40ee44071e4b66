package io.idrelay.local.quarantine;

import io.idrelay.contracts.QuarantineOrder;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.Topic;
import io.idrelay.local.OperatorError;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads the services' quarantines and sends orders to them, straight at the broker. */
public final class Quarantines {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int ANSWER_MILLIS_MAX = 10_000;

    private final Map<String, Object> broker;

    /**
     * Quarantines at a broker.
     *
     * @param broker client settings, {@code bootstrap.servers} at least
     */
    public Quarantines(Map<String, Object> broker) {
        this.broker = Map.copyOf(broker);
    }

    /**
     * What is in a service's quarantine now.
     *
     * @param held what nobody settled, oldest first in each partition, by place
     * @param outcomes what became of the others, by place
     */
    public record Content(Map<String, Held> held, Map<String, String> outcomes) {}

    /** Reads a service's quarantine from start to end. */
    public Content read(ServiceName service) {
        Map<String, Held> held = new LinkedHashMap<>();
        Map<String, String> outcomes = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Map<TopicPartition, Long> ends = assignAll(consumer, Topic.quarantineOf(service));
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> note(service, record, held, outcomes));
            }
        } catch (KafkaException e) {
            throw away(e);
        }
        held.keySet().removeAll(outcomes.keySet());
        return new Content(held, outcomes);
    }

    /** Sends an order; the service takes it up within a second while it runs. */
    public void send(QuarantineOrder order) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(
                            new ProducerRecord<>(
                                    Topic.QUARANTINE_ORDERS,
                                    order.service().value(),
                                    order.encode()))
                    .get();
        } catch (ExecutionException | KafkaException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorError(
                    "interrupted; ./idrelay quarantine list shows where it stands.");
        }
    }

    private static void note(
            ServiceName service,
            ConsumerRecord<String, byte[]> record,
            Map<String, Held> held,
            Map<String, String> outcomes) {
        String settles = header(record, QuarantineOrder.SETTLES);
        if (!settles.isEmpty()) {
            outcomes.put(settles, header(record, QuarantineOrder.OUTCOME));
            return;
        }
        String place = record.partition() + "/" + record.offset();
        String type = header(record, QuarantineOrder.TYPE);
        held.put(
                place,
                new Held(
                        service,
                        place,
                        Instant.ofEpochMilli(record.timestamp()),
                        header(record, QuarantineOrder.REASON),
                        type.isEmpty() ? "?" : type,
                        header(record, QuarantineOrder.SOURCE),
                        header(record, QuarantineOrder.SHAPE)));
    }

    private static Map<TopicPartition, Long> assignAll(
            KafkaConsumer<String, byte[]> consumer, String topic) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        List<TopicPartition> partitions =
                found.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer.endOffsets(partitions);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS_MAX);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS_MAX / 2);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWER_MILLIS_MAX);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS_MAX / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, ANSWER_MILLIS_MAX);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private OperatorError away(Exception e) {
        return new OperatorError(
                "Kafka at "
                        + broker.get("bootstrap.servers")
                        + " does not answer ("
                        + e.getClass().getSimpleName()
                        + "); check the address, or start idrelay with ./idrelay up.");
    }
}
