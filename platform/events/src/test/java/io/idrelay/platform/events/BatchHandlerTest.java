package io.idrelay.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idrelay.contracts.Event;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class BatchHandlerTest {
    private static final Event<?> FIRST = Samples.key("first", Samples.NOON);
    private static final Event<?> SECOND = Samples.key("second", Samples.NOON);
    private static final Event<?> THIRD = Samples.key("third", Samples.NOON);

    private final FakeTransactions transactions = new FakeTransactions();
    private final List<String> aside = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private int pausesBeforeStop = 1000;
    private boolean healthy = true;
    private final BatchHandler batches =
            new BatchHandler(transactions, () -> healthy, this::putAside, this::pause);

    @Test
    void aBatchIsOneTransactionInOrder() throws Exception {
        batches.handle(records(FIRST, SECOND, THIRD), transactions::record);

        assertThat(transactions.committed).containsExactly(List.of(FIRST, SECOND, THIRD));
    }

    @Test
    void poisonGoesAsideAloneAndTheRestIsHandledInOrder() throws Exception {
        batches.handle(
                records(FIRST, SECOND, THIRD),
                event -> {
                    if (event.equals(SECOND)) {
                        throw new IllegalStateException("poison");
                    }
                    transactions.record(event);
                });

        assertThat(transactions.committed).containsExactly(List.of(FIRST), List.of(THIRD));
        assertThat(aside).containsExactly("1 IllegalStateException");
        assertThat(pauses).hasSize(BatchHandler.TRIES_MAX - 1);
    }

    @Test
    void anEventThatCanNeverBeHandledIsNotTriedAgain() throws Exception {
        batches.handle(
                records(FIRST),
                event -> {
                    throw new UnusableEvent("unknown-status");
                });

        assertThat(aside).containsExactly("0 unknown-status");
        assertThat(pauses).isEmpty();
    }

    @Test
    void aMalformedRecordGoesAsideAndTheRestStaysOneBatch() throws Exception {
        List<ConsumerRecord<String, byte[]>> records =
                List.of(
                        Samples.received(FIRST, 0),
                        Samples.malformed(1),
                        Samples.received(THIRD, 2));

        batches.handle(records, transactions::record);

        assertThat(aside).containsExactly("1 missing-ce_type");
        assertThat(transactions.committed).containsExactly(List.of(FIRST, THIRD));
    }

    @Test
    void whileADependencyIsAwayNothingIsSkippedHoweverLong() throws Exception {
        int[] failures = {50};

        batches.handle(
                records(FIRST, SECOND),
                event -> {
                    if (failures[0]-- > 0) {
                        throw new IllegalStateException(new SQLException("away", "08006"));
                    }
                    transactions.record(event);
                });

        assertThat(aside).isEmpty();
        assertThat(transactions.committed).containsExactly(List.of(FIRST), List.of(SECOND));
        assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofSeconds(5)) <= 0);
    }

    @Test
    void failuresDoNotCountWhileTheDatabaseIsUnhealthy() throws Exception {
        healthy = false;
        int[] failures = {20};

        batches.handle(
                records(FIRST),
                event -> {
                    if (failures[0]-- > 0) {
                        throw new IllegalStateException("what an outage looks like here");
                    }
                    transactions.record(event);
                });

        assertThat(aside).isEmpty();
        assertThat(transactions.committed).containsExactly(List.of(FIRST));
    }

    @Test
    void aFailedCommitIsTriedAgain() throws Exception {
        transactions.failingCommits = 2;

        batches.handle(records(FIRST), transactions::record);

        assertThat(transactions.committed).containsExactly(List.of(FIRST));
    }

    @Test
    void withQuarantineAwayItWaitsToo() throws Exception {
        int[] failures = {10};
        BatchHandler waiting =
                new BatchHandler(
                        transactions,
                        () -> true,
                        (record, reason) -> {
                            if (failures[0]-- > 0) {
                                throw new QuarantineUnavailable(new IllegalStateException());
                            }
                            putAside(record, reason);
                        },
                        this::pause);

        waiting.handle(List.of(Samples.malformed(7)), transactions::record);

        assertThat(aside).containsExactly("7 missing-ce_type");
        assertThat(pauses).hasSize(10);
    }

    @Test
    void stoppingEndsTheWaitWithoutAnAcknowledgement() {
        pausesBeforeStop = 3;

        assertThatThrownBy(() ->
                        batches.handle(
                                records(FIRST),
                                event -> {
                                    throw new IllegalStateException(
                                            new SQLException("away", "08006"));
                                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(aside).isEmpty();
    }

    private void putAside(ConsumerRecord<String, byte[]> record, String reason) {
        aside.add(record.offset() + " " + reason);
    }

    private void pause(Duration length) throws InterruptedException {
        if (pausesBeforeStop-- == 0) {
            throw new InterruptedException();
        }
        pauses.add(length);
    }

    private static List<ConsumerRecord<String, byte[]>> records(Event<?>... events) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (Event<?> event : events) {
            records.add(Samples.received(event, records.size()));
        }
        return records;
    }

    /** Keeps what a transaction did only when it commits. */
    private static final class FakeTransactions implements BatchHandler.Transactions {
        private final List<List<Event<?>>> committed = new ArrayList<>();
        private List<Event<?>> current = new ArrayList<>();
        private int failingCommits;

        @Override
        public void run(BatchHandler.Work work) throws Exception {
            current = new ArrayList<>();
            work.run();
            if (failingCommits-- > 0) {
                throw new IllegalStateException("commit failed");
            }
            committed.add(current);
        }

        void record(Event<?> event) {
            current.add(event);
        }
    }
}
