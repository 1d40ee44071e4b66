package io.idrelay.platform.events;

import io.idrelay.contracts.EventType;
import io.idrelay.contracts.QuarantineOrder;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.Topic;
import io.idrelay.platform.observability.Metrics;
import io.idrelay.platform.sealing.SealContext;
import io.idrelay.platform.sealing.Sealer;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where this service puts records that it could not handle: as they came, sealed for itself, with
 * the reason and where they came from. {@link QuarantineReplay} can handle them again for 30 days.
 */
@ApplicationScoped
public class Quarantine {
    static final SealContext CONTEXT = SealContext.of("quarantine");

    private final Map<String, Object> broker;
    private final ServiceName service;
    private final Sealer sealer;
    private final MeterRegistry metrics;
    private @Nullable KafkaProducer<String, byte[]> producer;

    Quarantine(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "idrelay.service") String service,
            Sealer sealer,
            MeterRegistry metrics) {
        this.broker = broker;
        this.service = ServiceName.of(service);
        this.sealer = sealer;
        this.metrics = metrics;
    }

    /**
     * Puts a record aside; returns when that is durable.
     *
     * @param reason a code, for example {@code unknown-type}; never content
     * @throws QuarantineUnavailable when the broker does not take it; the record is not
     *     acknowledged then
     */
    public void put(ConsumerRecord<String, byte[]> record, String reason) {
        send(sealed(record, reason));
        metrics.counter(Metrics.QUARANTINED, "topic", record.topic(), "reason", reason).increment();
    }

    private ProducerRecord<String, byte[]> sealed(
            ConsumerRecord<String, byte[]> record, String reason) {
        Sealed<QuarantinedRecord> content =
                sealer.seal(QuarantinedRecord.of(record), service, CONTEXT);
        ProducerRecord<String, byte[]> aside =
                new ProducerRecord<>(Topic.quarantineOf(service), record.key(), content.bytes());
        String source = record.topic() + "/" + record.partition() + "/" + record.offset();
        add(aside, QuarantineOrder.REASON, reason);
        add(aside, QuarantineOrder.SOURCE, source);
        Optional.ofNullable(EventRecords.headers(record).get("ce_type"))
                .flatMap(EventType::named)
                .ifPresent(type -> add(aside, QuarantineOrder.TYPE, type.typeName()));
        add(aside, QuarantineOrder.SHAPE, RecordShape.of(record.value()));
        return aside;
    }

    /**
     * Notes what became of a record that was put aside; returns when that is durable.
     *
     * @param place of the record in the quarantine, {@code partition/offset}
     */
    void settle(ConsumerRecord<String, byte[]> aside, String place, String outcome) {
        ProducerRecord<String, byte[]> note =
                new ProducerRecord<>(aside.topic(), aside.partition(), aside.key(), null);
        add(note, QuarantineOrder.SETTLES, place);
        add(note, QuarantineOrder.OUTCOME, outcome);
        send(note);
    }

    private static void add(ProducerRecord<String, byte[]> record, String name, String text) {
        record.headers().add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer().send(record).get();
        } catch (ExecutionException | KafkaException e) {
            throw new QuarantineUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuarantineUnavailable(e);
        }
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> current = producer;
        if (current == null) {
            current = KafkaSettings.connectQuarantine(broker);
            producer = current;
        }
        return current;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
