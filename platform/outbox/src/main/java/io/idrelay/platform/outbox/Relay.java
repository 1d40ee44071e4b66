package io.idrelay.platform.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Moves rows from the outbox to Kafka.
 *
 * <p>Rows of one key go one after the other, each only when the one before is durable; keys go side
 * by side. A key whose send failed is left alone until the next step. Rows are deleted in a
 * transaction that checks the lease's epoch, so a relay that was overtaken deletes nothing.
 */
final class Relay {
    private static final long NOT_HELD = -1;

    private final OutboxTable table;
    private final RecordSender sender;
    private final String holder;
    private final OutboxConfig config;
    private long epoch = NOT_HELD;
    private long renewedAtNanos;

    Relay(OutboxTable table, RecordSender sender, String holder, OutboxConfig config) {
        this.table = table;
        this.sender = sender;
        this.holder = holder;
        this.config = config;
    }

    /** What one step did. */
    enum Step {
        /** Another relay holds the lease. */
        STANDBY,
        /** Nothing waits. */
        IDLE,
        /** Rows were sent; there may be more. */
        SENT,
        /** Some rows could not be sent. */
        FAILED
    }

    /** Sends one batch. */
    Step step() {
        if (!holdsLease()) {
            return Step.STANDBY;
        }
        List<StoredRecord> batch =
                inTransaction(() -> table.oldest(config.batchRowsMax(), config.batchBytesMax()));
        if (batch.isEmpty()) {
            return Step.IDLE;
        }
        List<Long> sent = send(batch);
        if (!sent.isEmpty()) {
            inTransaction(() -> delete(sent));
        }
        return sent.size() == batch.size() ? Step.SENT : Step.FAILED;
    }

    /** The table is asked only now and then: an idle relay must not write 20 times a second. */
    private boolean holdsLease() {
        long now = System.nanoTime();
        if (epoch == NOT_HELD || now - renewedAtNanos > config.lease().toNanos() / 3) {
            epoch = inTransaction(() -> table.lease(holder, config.lease()));
            renewedAtNanos = now;
        }
        return epoch != NOT_HELD;
    }

    void release() {
        epoch = NOT_HELD;
        inTransaction(() -> {
            table.release(holder);
            return true;
        });
    }

    private boolean delete(List<Long> sent) {
        boolean ours = table.holds(holder, epoch);
        if (ours) {
            table.delete(sent);
        } else {
            epoch = NOT_HELD;
        }
        return ours;
    }

    private List<Long> send(List<StoredRecord> batch) {
        List<Long> sent = new ArrayList<>();
        Set<String> failedKeys = new HashSet<>();
        List<StoredRecord> waiting = batch;
        while (!waiting.isEmpty()) {
            Map<String, StoredRecord> round = new LinkedHashMap<>();
            List<StoredRecord> later = new ArrayList<>();
            for (StoredRecord row : waiting) {
                if (!failedKeys.contains(row.orderingKey())
                        && round.putIfAbsent(row.orderingKey(), row) != null) {
                    later.add(row);
                }
            }
            sendRound(round, sent, failedKeys);
            waiting = later;
        }
        return sent;
    }

    private void sendRound(
            Map<String, StoredRecord> round, List<Long> sent, Set<String> failedKeys) {
        Map<StoredRecord, CompletableFuture<Void>> sending = new LinkedHashMap<>();
        for (StoredRecord row : round.values()) {
            CompletableFuture<Void> result = sender.send(row.event());
            sending.put(row, result);
            if (brokerIsAway(result)) {
                // Each further send might block for seconds as well: they wait for the next step.
                failedKeys.addAll(round.keySet());
                break;
            }
        }
        sending.forEach((row, result) -> {
            if (succeeded(result)) {
                sent.add(row.id());
            } else {
                failedKeys.add(row.orderingKey());
            }
        });
    }

    private static boolean brokerIsAway(CompletableFuture<Void> result) {
        return result.isCompletedExceptionally()
                && result.exceptionNow() instanceof RetriableException;
    }

    private static boolean succeeded(CompletableFuture<Void> result) {
        try {
            result.join();
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }

    /** How long to wait before the next step. */
    Duration pauseAfter(Step step) {
        return switch (step) {
            case SENT -> Duration.ZERO;
            case IDLE -> config.pollInterval();
            case FAILED -> config.pollInterval().multipliedBy(10);
            case STANDBY -> config.lease().dividedBy(4);
        };
    }

    private static <T> T inTransaction(java.util.concurrent.Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
