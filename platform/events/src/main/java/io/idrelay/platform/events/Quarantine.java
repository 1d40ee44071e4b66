package io.idrelay.platform.events;

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
    /** The header that names the reason. */
    public static final String REASON = "idrelay-quarantine-reason";

    /** The header that names topic, partition and offset of the source. */
    public static final String SOURCE = "idrelay-quarantine-source";

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
        aside.headers().add(REASON, reason.getBytes(StandardCharsets.UTF_8));
        aside.headers().add(SOURCE, source.getBytes(StandardCharsets.UTF_8));
        return aside;
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
