package io.idrelay.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.SigningKeyPublished;
import io.idrelay.contracts.Topic;
import io.idrelay.platform.testing.TestEvents;
import io.idrelay.platform.testing.TestKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompactedTopicsIT {
    private static final Instant LATER = Samples.NOON.plusSeconds(60);

    private final CompactedTopics topics = newReplica();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void itHoldsTheLatestOfEachKeyFromTheStartOn() {
        String before = Samples.newKey();
        TestEvents.publish(Samples.key(before, Samples.NOON), Samples.key(before, LATER));

        CompactedTopic<SigningKeyPublished> view = start();
        await().until(view::ready);
        assertThat(signsFrom(view, before)).contains(LATER);

        String after = Samples.newKey();
        TestEvents.publish(Samples.key(after, Samples.NOON));
        await().until(() -> view.get(after).isPresent());
        assertThat(view.caughtUp()).isTrue();
        assertThat(view.values()).extracting(SigningKeyPublished::keyId).contains(before, after);
    }

    @Test
    void theSameEventTwiceChangesNothingAndATombstoneRemoves() {
        String key = Samples.newKey();
        var event = Samples.key(key, Samples.NOON);
        CompactedTopic<SigningKeyPublished> view = start();

        TestEvents.publish(event, event);
        await().until(() -> view.get(key).isPresent());
        TestEvents.tombstone(Topic.SIGNING_KEYS, key);

        await().until(() -> view.get(key).isEmpty());
    }

    @Test
    void anUnreadableRecordEndsTheOldStateAndALaterTypeDoesNot() {
        String poisoned = Samples.newKey();
        String untouched = Samples.newKey();
        CompactedTopic<SigningKeyPublished> view = start();
        TestEvents.publish(
                Samples.key(poisoned, Samples.NOON), Samples.key(untouched, Samples.NOON));
        await().until(() -> view.get(poisoned).isPresent() && view.get(untouched).isPresent());

        String topic = Topic.SIGNING_KEYS.topicName();
        ProducerRecord<String, byte[]> ofLaterVersion =
                new ProducerRecord<>(topic, untouched, new byte[] {1});
        ofLaterVersion
                .headers()
                .add("ce_type", "io.idrelay.later.thing.v9".getBytes(StandardCharsets.UTF_8));
        TestEvents.send(
                List.of(ofLaterVersion, new ProducerRecord<>(topic, poisoned, new byte[] {1})));

        await().until(() -> view.get(poisoned).isEmpty());
        assertThat(view.get(untouched)).isPresent();
    }

    @Test
    void eachReplicaReadsEverythingAgainAfterACrash() {
        String key = Samples.newKey();
        TestEvents.publish(Samples.key(key, Samples.NOON));
        CompactedTopic<SigningKeyPublished> first = start();
        await().until(() -> first.get(key).isPresent());
        topics.close();

        CompactedTopics another = newReplica();
        try {
            CompactedTopic<SigningKeyPublished> second =
                    another.start(Topic.SIGNING_KEYS, SigningKeyPublished.class);
            await().until(second::ready);
            assertThat(second.get(key)).isPresent();
        } finally {
            another.close();
        }
    }

    @Test
    void aListenerIsToldAndItsFailureStopsNothing() {
        String first = Samples.newKey();
        String second = Samples.newKey();
        List<String> told = new CopyOnWriteArrayList<>();
        CompactedTopic<SigningKeyPublished> view =
                topics.start(
                        Topic.SIGNING_KEYS,
                        SigningKeyPublished.class,
                        changed -> {
                            told.add(changed.keyId());
                            throw new IllegalStateException("a bug");
                        });

        TestEvents.publish(Samples.key(first, Samples.NOON), Samples.key(second, Samples.NOON));

        await().until(() -> view.get(first).isPresent() && view.get(second).isPresent());
        await().until(() -> told.contains(first) && told.contains(second));
    }

    @Test
    void onlyACompactedTopicCanBeViewed() {
        assertThatThrownBy(() -> topics.start(Topic.RESULTS, SigningKeyPublished.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private CompactedTopic<SigningKeyPublished> start() {
        return topics.start(Topic.SIGNING_KEYS, SigningKeyPublished.class);
    }

    private static CompactedTopics newReplica() {
        return new CompactedTopics(
                Map.of("bootstrap.servers", TestKafka.bootstrapServers()),
                new TestConfig(3, Duration.ofSeconds(5)),
                new SimpleMeterRegistry());
    }

    private static Optional<Instant> signsFrom(
            CompactedTopic<SigningKeyPublished> view, String key) {
        return view.get(key).map(SigningKeyPublished::signsFrom);
    }
}
