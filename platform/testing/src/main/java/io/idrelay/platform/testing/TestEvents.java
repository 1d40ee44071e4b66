package io.idrelay.platform.testing;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventCodec;
import io.idrelay.contracts.EventRecord;
import io.idrelay.contracts.MalformedEvent;
import io.idrelay.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to and reads from {@link TestKafka}, in place of the other services. */
public final class TestEvents {
    private static final Duration POLL = Duration.ofMillis(200);

    private TestEvents() {}

    /** Publishes events, one after the other, as the service that writes their topic. */
    public static void publish(Event<?>... events) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (Event<?> event : events) {
            EventRecord record = EventCodec.encode(event, event.type().topic().writer());
            ProducerRecord<String, byte[]> toSend =
                    new ProducerRecord<>(record.topic(), record.key(), record.value());
            record.headers()
                    .forEach((k, v) -> toSend.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
            records.add(toSend);
        }
        send(records);
    }

    /** Removes a key from a compacted topic. */
    public static void tombstone(Topic topic, String key) {
        send(List.of(new ProducerRecord<>(topic.topicName(), key, null)));
    }

    /** Sends records as they are, for example malformed ones; returns once they are durable. */
    public static void send(List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                TestKafka.bootstrapServers(),
                                "acks",
                                "all",
                                "linger.ms",
                                0,
                                "max.request.size",
                                Topic.RECORD_BYTES_MAX),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> record : records) {
                producer.send(record).get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a record was not taken", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every event now in a topic; those of one key in their order. */
    public static List<Event<?>> read(Topic topic) {
        List<Event<?>> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records(topic.topicName())) {
            try {
                if (record.value() != null) {
                    events.add(EventCodec.decode(headersOf(record), record.value()));
                }
            } catch (MalformedEvent e) {
                throw new AssertionError(topic.topicName() + " holds a malformed event", e);
            }
        }
        return events;
    }

    /** Every record now in a topic. */
    public static List<ConsumerRecord<String, byte[]>> records(String topicName) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", TestKafka.bootstrapServers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topicName).stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(all::add);
            }
            return all;
        }
    }

    private static Map<String, String> headersOf(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
