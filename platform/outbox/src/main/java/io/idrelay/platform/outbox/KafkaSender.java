package io.idrelay.platform.outbox;

import io.idrelay.contracts.EventRecord;
import io.idrelay.platform.events.EventRecords;
import io.idrelay.platform.events.KafkaSettings;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * Sends records to Kafka with acks=all. Used by the relay's one thread.
 *
 * <p>A producer can end in a state in which every send fails; after a failure that time alone does
 * not mend, the next send gets a new one.
 */
@ApplicationScoped
class KafkaSender implements RecordSender {
    private static final long BUFFER_BYTES = 16L * 1024 * 1024;

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
            current = KafkaSettings.connectWriter(broker, BUFFER_BYTES);
            producer = current;
        }
        return current;
    }
}
