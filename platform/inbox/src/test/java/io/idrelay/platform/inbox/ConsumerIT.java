package io.idrelay.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.QuarantineOrder;
import io.idrelay.contracts.QuarantineOrder.Action;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.SigningKeyPublished;
import io.idrelay.contracts.Topic;
import io.idrelay.platform.events.BatchHandler;
import io.idrelay.platform.events.BatchHandlers;
import io.idrelay.platform.events.QuarantineHandlers;
import io.idrelay.platform.events.QuarantineReplay;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.idrelay.platform.testing.TestKafka;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The four cases of every consumer, with a real group on a real broker and a real database. */
@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "notification-service"))
class ConsumerIT {
    @Inject BatchHandlers handlers;
    @Inject QuarantineReplay replay;
    @Inject Business business;
    private final String key = "key-" + UUID.randomUUID();
    private final String group = "group-" + UUID.randomUUID();
    private BatchHandler batches;

    @BeforeEach
    void create() {
        batches = handlers.create();
    }

    @Test
    void anEventThatComesTwiceHasOneEffect() throws Exception {
        Event<?> event = change(key, 1);
        TestEvents.publish(event, event);

        consumeAll(true);

        assertThat(business.state(key)).isEqualTo("1/1");
    }

    @Test
    void anEventThatComesLateUndoesNothing() throws Exception {
        TestEvents.publish(change(key, 2), change(key, 1));

        consumeAll(true);

        assertThat(business.state(key)).isEqualTo("2/1");
    }

    @Test
    void poisonIsPutAsideAndTheRestIsHandled() throws Exception {
        String poisoned = "poison-" + key;
        business.poison(poisoned);
        String topic = Topic.SIGNING_KEYS.topicName();
        TestEvents.publish(change(poisoned, 1));
        TestEvents.send(List.of(new ProducerRecord<>(topic, key, new byte[] {1})));
        TestEvents.publish(change(key, 1));

        consumeAll(true);

        assertThat(business.state(key)).isEqualTo("1/1");
        assertThat(business.state(poisoned)).isEqualTo("none");
        assertThat(TestEvents.records(Topic.quarantineOf(ServiceName.NOTIFICATION_SERVICE)))
                .extracting(record -> record.key())
                .contains(key, poisoned);

        business.cure(poisoned);
        replay.run(
                new QuarantineOrder(ServiceName.NOTIFICATION_SERVICE, Action.REPLAY, List.of()),
                QuarantineHandlers.always(business));

        assertThat(business.state(poisoned)).isEqualTo("1/1");
    }

    @Test
    void aCrashBetweenCommitAndAcknowledgeRepeatsNothing() throws Exception {
        TestEvents.publish(change(key, 1), change(key, 2));

        int before = consumeAll(false);
        int after = consumeAll(true);

        assertThat(after).isEqualTo(before).isPositive();
        assertThat(business.state(key)).isEqualTo("2/2");
    }

    /** Reads the topic to its end; gives how many records there were. */
    private int consumeAll(boolean acknowledge) throws InterruptedException {
        int expected = TestEvents.records(Topic.SIGNING_KEYS.topicName()).size();
        int received = 0;
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                TestKafka.bootstrapServers(),
                                "group.id",
                                group,
                                "auto.offset.reset",
                                "earliest",
                                "enable.auto.commit",
                                false),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topic.SIGNING_KEYS.topicName()));
            while (received < expected) {
                ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(200));
                batches.handle(records, business);
                received += records.count();
                if (acknowledge) {
                    consumer.commitSync();
                }
            }
        }
        return received;
    }

    private static Event<?> change(String key, int sequence) {
        return Event.of(
                new SigningKeyPublished(
                        key, Map.of("kty", "EC"), Instant.ofEpochSecond(sequence), null),
                Instant.EPOCH,
                Optional.empty());
    }
}
