package io.idrelay.platform.events;

import io.idrelay.contracts.QuarantineOrder;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.Topic;
import io.idrelay.platform.sealing.Opener;
import io.idrelay.platform.sealing.UnreadableSeal;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Carries out an operator's orders on this service's quarantine.
 *
 * <p>Records stay in quarantine until their retention ends; a note beside one says what became of
 * it, and one with a note is passed over. The handler's idempotence makes a replay that is repeated
 * after a crash harmless. A record that fails again is put aside again, as a new one.
 */
@ApplicationScoped
public class QuarantineReplay {
    private static final Logger LOG = Logger.getLogger(QuarantineReplay.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> broker;
    private final Opener opener;
    private final Quarantine quarantine;
    private final ReplayedBatches batches;
    private final String topic;

    QuarantineReplay(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Opener opener,
            Quarantine quarantine,
            ReplayedBatches batches,
            @ConfigProperty(name = "idrelay.service") String service) {
        this.broker = broker;
        this.opener = opener;
        this.quarantine = quarantine;
        this.batches = batches;
        this.topic = Topic.quarantineOf(ServiceName.of(service));
    }

    /**
     * Carries out an order on what is in quarantine now; blocks until it is done.
     *
     * @throws InterruptedException when the service stops first; the order is then carried out
     *     again
     * @return how many records were settled
     */
    public int run(QuarantineOrder order, QuarantineHandlers handlers) throws InterruptedException {
        Set<String> settled = new HashSet<>();
        read(record -> settles(record).ifPresent(settled::add));
        int[] count = new int[1];
        read(aside -> {
            String place = place(aside);
            if (settles(aside).isEmpty() && !settled.contains(place) && order.means(place)) {
                quarantine.settle(aside, place, carryOut(order, aside, handlers));
                count[0]++;
            }
        });
        return count[0];
    }

    private interface Reader {
        void take(ConsumerRecord<String, byte[]> record) throws InterruptedException;
    }

    private void read(Reader reader) throws InterruptedException {
        try (KafkaConsumer<String, byte[]> consumer = KafkaSettings.connectReader(broker)) {
            Map<TopicPartition, Long> ends = assignAll(consumer);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    // What fails again comes to the end of this very topic: stop before it.
                    if (record.offset() < ends.getOrDefault(partitionOf(record), 0L)) {
                        reader.take(record);
                    }
                }
            }
        }
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

    private String carryOut(
            QuarantineOrder order,
            ConsumerRecord<String, byte[]> aside,
            QuarantineHandlers handlers)
            throws InterruptedException {
        return switch (order.action()) {
            case REPLAY -> replay(aside, handlers);
            case DROP -> "dropped";
            case UNRECOGNIZED -> "not-understood";
        };
    }

    private String replay(ConsumerRecord<String, byte[]> aside, QuarantineHandlers handlers)
            throws InterruptedException {
        try {
            QuarantinedRecord content =
                    opener.open(
                            new io.idrelay.contracts.Sealed<QuarantinedRecord>(aside.value()),
                            QuarantinedRecord.class,
                            Quarantine.CONTEXT);
            return batches.replay(content.original(), handlers) ? "handled" : "failed-again";
        } catch (UnreadableSeal e) {
            LOG.errorf("quarantined record %s is unreadable", place(aside));
            return "unreadable";
        }
    }

    private static Optional<String> settles(ConsumerRecord<String, byte[]> record) {
        return Optional.ofNullable(EventRecords.headers(record).get(QuarantineOrder.SETTLES));
    }

    private static String place(ConsumerRecord<String, byte[]> record) {
        return record.partition() + "/" + record.offset();
    }

    private static TopicPartition partitionOf(ConsumerRecord<String, byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
