package io.idrelay.normalizer.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.idrelay.platform.testing.TestEvents;
import io.idrelay.platform.testing.TestKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnorderedConsumerIT {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final String topic = "unordered-" + UUID.randomUUID();
    private final String group = "group-" + topic;
    private final Queue<String> handled = new ConcurrentLinkedQueue<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<UnorderedConsumer> consumers = new ArrayList<>();

    @BeforeEach
    void makeTopic() throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    @AfterEach
    void closeConsumers() {
        release.countDown();
        consumers.forEach(UnorderedConsumer::close);
    }

    @Test
    void recordThatTakesLongHoldsBackNoOtherButTheCommit() {
        send("slow", "b", "c");

        start(this::slowly);

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(handled).containsExactlyInAnyOrder("b", "c"));
        assertThat(committed()).isZero();
        release.countDown();
        await().atMost(LONG).until(() -> committed() == 3);
        assertThat(handled).hasSize(3);
    }

    @Test
    void whatWasNotCommittedIsHandledAgainAfterACrash() {
        send("slow", "b");
        UnorderedConsumer first = start(this::slowly);
        await().atMost(LONG).until(() -> handled.contains("b"));
        first.close();

        start(value -> handled.add("again " + value));

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(handled).contains("again slow", "again b"));
        await().atMost(LONG).until(() -> committed() == 2);
    }

    @Test
    void whatWasCommittedIsNotHandledAgain() {
        send("a", "b");
        UnorderedConsumer first = start(handled::add);
        await().atMost(LONG).until(() -> handled.size() == 2);
        first.close();
        send("c");

        start(handled::add);

        await().atMost(LONG).until(() -> handled.contains("c"));
        assertThat(handled).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void noMoreThanTheBoundIsHandledAtOnce() {
        int records = 100;
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        send(IntStream.range(0, records).mapToObj(Integer::toString).toArray(String[]::new));

        UnorderedConsumer consumer =
                start(value -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    if (release.await(LONG.toSeconds(), TimeUnit.SECONDS)) {
                        handled.add(value);
                    }
                    now.decrementAndGet();
                });

        await().atMost(LONG).until(() -> now.get() == TestConsuming.CONCURRENCY);
        // What was read beyond the bound is no more than one poll brings.
        assertThat(consumer.underWay()).isLessThanOrEqualTo(2 * TestConsuming.CONCURRENCY);
        release.countDown();
        await().atMost(LONG).until(() -> committed() == records);
        assertThat(most).hasValue(TestConsuming.CONCURRENCY);
        assertThat(handled).hasSize(records);
    }

    @Test
    void handlersBugSkipsNothing() {
        AtomicInteger tries = new AtomicInteger();
        send("a");

        start(value -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("a bug");
            }
            handled.add(value);
        });

        await().atMost(LONG).until(() -> committed() == 1);
        assertThat(handled).containsExactly("a");
    }

    @Test
    void secondInstanceTakesOverPartitions() throws Exception {
        try (Admin admin = admin()) {
            admin.createPartitions(
                            Map.of(
                                    topic,
                                    org.apache.kafka.clients.admin.NewPartitions.increaseTo(4)))
                    .all()
                    .get();
        }
        UnorderedConsumer first = start(handled::add);
        send("a", "b", "c", "d", "e", "f");
        await().atMost(LONG).until(() -> handled.size() == 6);

        start(handled::add);
        first.close();
        send("g", "h", "i", "j");

        await().atMost(LONG).until(() -> handled.containsAll(List.of("g", "h", "i", "j")));
    }

    /** Handles a record's value. */
    private interface ValueHandler {
        void handle(String value) throws InterruptedException;
    }

    private void slowly(String value) throws InterruptedException {
        if (value.equals("slow") && !release.await(LONG.toSeconds(), TimeUnit.SECONDS)) {
            throw new InterruptedException();
        }
        handled.add(value);
    }

    private UnorderedConsumer start(ValueHandler handler) {
        UnorderedConsumer consumer =
                new UnorderedConsumer(
                        this::joined,
                        List.of(topic),
                        record ->
                                handler.handle(
                                        new String(
                                                record.value(),
                                                java.nio.charset.StandardCharsets.UTF_8)),
                        new TestConsuming());
        consumers.add(consumer);
        consumer.start();
        return consumer;
    }

    private Consumer<String, byte[]> joined() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", TestKafka.bootstrapServers());
        settings.put("group.id", group);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.poll.records", TestConsuming.CONCURRENCY);
        settings.put("metadata.max.age.ms", 500);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void send(String... values) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (String value : values) {
            records.add(
                    new ProducerRecord<>(
                            topic, value, value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        TestEvents.send(records);
    }

    private long committed() {
        try (Admin admin = admin()) {
            return admin
                    .listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(offset -> offset == null ? 0 : offset.offset())
                    .sum();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()));
    }
}
