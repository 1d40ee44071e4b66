package io.idrelay.platform.outbox;

import io.idrelay.contracts.EventRecord;
import io.idrelay.contracts.Topic;
import io.idrelay.platform.events.EventRecords;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends records to Kafka with acks=all. Used by the relay's one thread.
 *
 * <p>A producer can end in a state in which every send fails; after a failure that time alone does
 * not mend, the next send gets a new one.
 */
@ApplicationScoped
class KafkaSender implements RecordSender {
    private final Map<String, Object> broker;
    private volatile boolean broken;
    private @Nullable KafkaProducer<String, byte[]> producer;

    KafkaSender(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    @Override
    public CompletableFuture<Void> send(EventRecord event) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        try {
            producer()
                    .send(
                            EventRecords.toProducerRecord(event),
                            (metadata, failure) -> complete(sent, failure));
        } catch (KafkaException e) {
            complete(sent, e);
        }
        return sent;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
            producer = null;
        }
    }

    private void complete(CompletableFuture<Void> sent, @Nullable Exception failure) {
        if (failure == null) {
            sent.complete(null);
            return;
        }
        if (!(failure instanceof RetriableException)) {
            broken = true;
        }
        sent.completeExceptionally(failure);
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (broken) {
            broken = false;
            close();
        }
        KafkaProducer<String, byte[]> current = producer;
        if (current == null) {
            current =
                    new KafkaProducer<>(
                            settings(), new StringSerializer(), new ByteArraySerializer());
            producer = current;
        }
        return current;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.RECORD_BYTES_MAX);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        return settings;
    }
}
