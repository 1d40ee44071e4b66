package io.idrelay.platform.outbox;

import static java.util.stream.IntStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.SigningKeyPublished;
import io.idrelay.contracts.Topic;
import io.idrelay.local.embedded.EmbeddedKafka;
import io.idrelay.platform.testing.Infrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "token-service"))
class OutboxIT {
    @Inject Outbox outbox;
    @Inject OutboxTable table;
    @Inject RelaySignal signal;
    @Inject KafkaSender kafka;
    @Inject OutboxFixture business;
    private final String key = "key-" + UUID.randomUUID();

    @BeforeEach
    void empty() {
        business.empty();
    }

    @Test
    void committedEventsAreSentInOrderAndUndoneOnesNever() throws Exception {
        RelayThread relay = startedRelay(TestOutboxConfig.QUICK);
        try {
            business.commit(key, 1, 30);
            QuarkusTransaction.begin();
            outbox.add(OutboxFixture.change(key, 31));
            QuarkusTransaction.rollback();
            business.commit(key, 32, 32);

            await().until(() -> business.pending() == 0);
            List<Integer> expected = new java.util.ArrayList<>(numbers(1, 30));
            expected.add(32);
            assertThat(OutboxFixture.seen(key)).isEqualTo(expected);
        } finally {
            relay.stop(new ShutdownEvent());
        }
    }

    @Test
    void aCommitWakesTheRelayBeforeItsPoll() throws Exception {
        RelayThread relay =
                startedRelay(new TestOutboxConfig(Duration.ofHours(1), Duration.ofHours(1)));
        try {
            business.commit(key, 1, 1);
            await().until(() -> business.pending() == 0);
            business.commit(key, 2, 2);

            await().until(() -> business.pending() == 0);
            assertThat(OutboxFixture.seen(key)).containsExactly(1, 2);
        } finally {
            relay.stop(new ShutdownEvent());
        }
    }

    @Test
    void whatCannotBeSentIsRefusedAtOnce() {
        Event<?> change = OutboxFixture.change(key, 1);
        Event<?> huge =
                Event.of(
                        new SigningKeyPublished(
                                key,
                                Map.of("x", "y".repeat(Topic.RECORD_BYTES_MAX)),
                                Instant.EPOCH,
                                null),
                        Instant.EPOCH,
                        Optional.empty());

        assertThatThrownBy(() -> outbox.add(change)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.add(huge)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(business.pending()).isZero();
    }

    @Test
    void afterACrashBetweenSendAndDeleteAnotherTakesOverAndNothingIsLost() {
        business.commit(key, 1, 50);
        AtomicInteger sends = new AtomicInteger();
        Relay crashing =
                relay(event -> {
                    CompletableFuture<Void> sent = kafka.send(event);
                    if (sends.incrementAndGet() == 30) {
                        sent.join();
                        throw new Crash();
                    }
                    return sent;
                });
        assertThatThrownBy(() -> runUntilIdle(crashing)).isInstanceOf(Crash.class);
        assertThat(business.pending()).isEqualTo(30);

        Relay other = relay(kafka);
        assertThat(other.step()).isEqualTo(Relay.Step.STANDBY);
        await().until(() -> other.step() != Relay.Step.STANDBY);
        runUntilIdle(other);

        assertThat(OutboxFixture.seen(key)).isEqualTo(numbers(1, 50));
        assertThat(OutboxFixture.events(key)).hasSizeGreaterThan(50);
        assertThat(business.pending()).isZero();
    }

    @Test
    void aRelayThatWasOvertakenWhileItSentDeletesNothing() throws Exception {
        business.commit(key, 1, 3);
        CountDownLatch sending = new CountDownLatch(1);
        CompletableFuture<Void> held = new CompletableFuture<>();
        Relay slow =
                relay(event -> {
                    sending.countDown();
                    return held.thenCompose(now -> kafka.send(event));
                });
        Thread thread = Thread.ofPlatform().start(slow::step);
        sending.await();
        await().until(() -> lease("another") > 0);

        held.complete(null);
        thread.join();

        assertThat(business.pending()).isEqualTo(3);
        assertThat(slow.step()).isEqualTo(Relay.Step.STANDBY);
    }

    @Test
    void aKeyWhoseSendFailedIsNotPassedOverAndOthersGoOn() {
        String other = "other-" + key;
        business.commit(key, 1, 2);
        business.commit(other, 1, 2);
        AtomicBoolean failing = new AtomicBoolean(true);
        Relay relay =
                relay(event ->
                        failing.get() && event.key().equals(key)
                                ? failedLater()
                                : kafka.send(event));

        assertThat(relay.step()).isEqualTo(Relay.Step.FAILED);
        assertThat(OutboxFixture.seen(key)).isEmpty();
        assertThat(OutboxFixture.seen(other)).containsExactly(1, 2);
        assertThat(business.pending()).isEqualTo(2);

        failing.set(false);
        runUntilIdle(relay);
        assertThat(OutboxFixture.seen(key)).containsExactly(1, 2);
    }

    @Test
    void twoRelaysOnOneTableKeepEveryKeyInOrder() throws Exception {
        RelayThread first = startedRelay(TestOutboxConfig.QUICK);
        RelayThread second = startedRelay(TestOutboxConfig.QUICK);
        List<String> keys = List.of("a-" + key, "b-" + key, "c-" + key);
        List<Thread> writers =
                keys.stream()
                        .map(k -> Thread.ofPlatform().start(() -> business.commit(k, 1, 40)))
                        .toList();
        try {
            await().until(() -> OutboxFixture.seen(keys.getFirst()).size() > 5);
            first.stop(new ShutdownEvent());
            for (Thread writer : writers) {
                writer.join();
            }
            await().until(() -> business.pending() == 0);
        } finally {
            first.stop(new ShutdownEvent());
            second.stop(new ShutdownEvent());
        }

        assertThat(keys)
                .allSatisfy(k -> assertThat(OutboxFixture.seen(k)).isEqualTo(numbers(1, 40)));
    }

    @Test
    void aBatchIsBoundedInRowsAndInBytes() {
        business.commit(key, 1, 5);
        int oneRowBytes = oldest(1, Integer.MAX_VALUE).getFirst().event().value().length;

        assertThat(oldest(3, Integer.MAX_VALUE)).hasSize(3);
        assertThat(oldest(5, 2 * oneRowBytes + 10)).hasSize(2);
        assertThat(oldest(5, 1)).hasSize(1);
    }

    @Test
    void whatWaitsIsMeasured() {
        business.commit(key, 1, 2);

        assertThat(table.pending()).isEqualTo(2);
        assertThat(table.oldestMillis()).isGreaterThan(Duration.ofDays(1).toMillis());
    }

    @Test
    void aBrokerThatComesLateGetsEverything(@TempDir Path dir) throws Exception {
        int port = freePort();
        Map<String, Object> address = Map.of("bootstrap.servers", "127.0.0.1:" + port);
        KafkaSender late = new KafkaSender(address);
        Relay relay = relay(late);
        business.commit(key, 1, 3);
        assertThat(relay.step()).isEqualTo(Relay.Step.FAILED);
        assertThat(business.pending()).isEqualTo(3);

        try (EmbeddedKafka broker = EmbeddedKafka.start(dir, port, 0);
                Admin admin = Admin.create(address)) {
            admin.createTopics(List.of(new NewTopic(Topic.SIGNING_KEYS.topicName(), 1, (short) 1)))
                    .all()
                    .get();
            await().atMost(Duration.ofSeconds(30)).until(() -> relay.step() == Relay.Step.IDLE);

            assertThat(business.pending()).isZero();
            late.close();
        }
    }

    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static CompletableFuture<Void> failedLater() {
        return CompletableFuture.supplyAsync(() -> {
            throw new IllegalStateException("not now");
        });
    }

    private Relay relay(RecordSender sender) {
        return new Relay(table, sender, UUID.randomUUID().toString(), TestOutboxConfig.QUICK);
    }

    private RelayThread startedRelay(OutboxConfig config) {
        RelayThread thread =
                new RelayThread(table, signal, config, kafka, new SimpleMeterRegistry());
        thread.start(new StartupEvent());
        return thread;
    }

    private static void runUntilIdle(Relay relay) {
        while (relay.step() != Relay.Step.IDLE) {
            // The next batch.
        }
    }

    private long lease(String holder) {
        return QuarkusTransaction.requiringNew()
                .call(() -> table.lease(holder, Duration.ofMinutes(1)));
    }

    private List<StoredRecord> oldest(int rows, int bytes) {
        return QuarkusTransaction.requiringNew().call(() -> table.oldest(rows, bytes));
    }

    private static List<Integer> numbers(int from, int to) {
        return rangeClosed(from, to).boxed().toList();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
