package io.idrelay.platform.events;

import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.Topic;
import io.idrelay.platform.sealing.Opener;
import io.idrelay.platform.sealing.UnreadableSeal;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Handles everything in this service's quarantine again, once its cause was mended.
 *
 * <p>Records stay in quarantine until their retention ends; the handler's idempotence makes a
 * second replay harmless. One that fails again is put aside again.
 */
@ApplicationScoped
public class QuarantineReplay {
    private static final Logger LOG = Logger.getLogger(QuarantineReplay.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> broker;
    private final Opener opener;
    private final BatchHandler batches;
    private final String topic;

    QuarantineReplay(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Opener opener,
            BatchHandlers handlers,
            @ConfigProperty(name = "idrelay.service") String service) {
        this.broker = broker;
        this.opener = opener;
        this.batches = handlers.create();
        this.topic = Topic.quarantineOf(ServiceName.of(service));
    }

    /**
     * Handles what is in quarantine now; blocks until it is done.
     *
     * @throws InterruptedException when the service stops first
     * @return how many records were handled or put aside again
     */
    public int run(EventHandler handler) throws InterruptedException {
        int replayed = 0;
        try (KafkaConsumer<String, byte[]> consumer = KafkaSettings.connectReader(broker)) {
            Map<TopicPartition, Long> ends = assignAll(consumer);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    // What fails again comes to the end of this very topic: stop before it.
                    if (record.offset() < ends.getOrDefault(partitionOf(record), 0L)) {
                        replayed += replay(record, handler);
                    }
                }
            }
        }
        return replayed;
    }

    private Map<TopicPartition, Long> assignAll(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(p -> new TopicPartition(p.topic(), p.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer.endOffsets(partitions);
    }

    private int replay(ConsumerRecord<String, byte[]> aside, EventHandler handler)
            throws InterruptedException {
        try {
            QuarantinedRecord content =
                    opener.open(
                            new Sealed<QuarantinedRecord>(aside.value()),
                            QuarantinedRecord.class,
                            Quarantine.CONTEXT);
            batches.handle(List.of(content.original()), handler);
            return 1;
        } catch (UnreadableSeal e) {
            LOG.errorf("quarantined record %d@%d is unreadable", aside.partition(), aside.offset());
            return 0;
        }
    }

    private static TopicPartition partitionOf(ConsumerRecord<String, byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
