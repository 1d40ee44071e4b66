package io.idrelay.platform.events;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.MalformedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Handles records in order: a batch in one transaction, one by one when that fails.
 *
 * <p>While a dependency is away it waits and tries again without limit, so that nothing is skipped.
 * A record that fails the same way {@value #TRIES_MAX} times while its dependencies are healthy
 * goes to quarantine. Returns when every record is handled or put aside; the caller acknowledges
 * then.
 */
public final class BatchHandler {
    static final int TRIES_MAX = 5;

    private static final Logger LOG = Logger.getLogger(BatchHandler.class);

    private final Transactions transactions;
    private final Dependencies dependencies;
    private final PutAside putAside;
    private final Pauses pauses;

    /** Runs work in a transaction of its own. */
    public interface Transactions {
        /** Commits what the work did, or rolls it back and throws what it threw. */
        void run(Work work) throws Exception;
    }

    /** Work that may fail. */
    public interface Work {
        /** Does it. */
        void run() throws Exception;
    }

    /** Tells whether what a handler needs is there, for example by a query. */
    public interface Dependencies {
        /** Whether all is healthy right now; never throws. */
        boolean healthy();
    }

    /** Where a record goes that cannot be handled. */
    public interface PutAside {
        /** Puts it aside, durably. */
        void put(ConsumerRecord<String, byte[]> record, String reason);
    }

    /** Waits between tries. */
    public interface Pauses {
        /** Waits so long, or throws when the service stops. */
        void pause(Duration length) throws InterruptedException;
    }

    /** A handler with everything given, for tests; services use {@link BatchHandlers}. */
    public BatchHandler(
            Transactions transactions,
            Dependencies dependencies,
            PutAside putAside,
            Pauses pauses) {
        this.transactions = transactions;
        this.dependencies = dependencies;
        this.putAside = putAside;
        this.pauses = pauses;
    }

    private record Readable(ConsumerRecord<String, byte[]> record, Event<?> event) {}

    /** Handles all records of a poll. */
    public void handle(ConsumerRecords<String, byte[]> records, EventHandler handler)
            throws InterruptedException {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        records.forEach(all::add);
        handle(all, handler);
    }

    /** Handles these records in their order. */
    public void handle(List<ConsumerRecord<String, byte[]>> records, EventHandler handler)
            throws InterruptedException {
        List<Readable> readable = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                readable.add(new Readable(record, EventRecords.read(record)));
            } catch (MalformedEvent e) {
                aside(record, e.code());
            }
        }
        if (readable.isEmpty() || together(readable, handler)) {
            return;
        }
        for (Readable one : readable) {
            alone(one, handler);
        }
    }

    private boolean together(List<Readable> batch, EventHandler handler) {
        try {
            transactions.run(() -> {
                for (Readable one : batch) {
                    within(one, handler);
                }
            });
            return true;
        } catch (Exception e) {
            LOG.debugf("a batch of %d goes one by one: %s", batch.size(), e.getClass().getName());
            return false;
        }
    }

    private void alone(Readable one, EventHandler handler) throws InterruptedException {
        String lastFailure = "";
        int same = 0;
        for (int tries = 0; ; tries++) {
            Exception failure = tryOnce(one, handler);
            if (failure == null) {
                return;
            }
            if (failure instanceof UnusableEvent unusable) {
                aside(one.record(), unusable.code());
                return;
            }
            if (FailureKind.of(failure) == FailureKind.RECORD && dependencies.healthy()) {
                same = failure.getClass().getName().equals(lastFailure) ? same + 1 : 1;
                lastFailure = failure.getClass().getName();
            }
            if (same >= TRIES_MAX) {
                aside(one.record(), lastFailure.substring(lastFailure.lastIndexOf('.') + 1));
                return;
            }
            tell(one, failure, tries);
            pauses.pause(backoff(tries));
        }
    }

    private @org.jspecify.annotations.Nullable Exception tryOnce(
            Readable one, EventHandler handler) {
        try {
            transactions.run(() -> within(one, handler));
            return null;
        } catch (Exception e) {
            return e;
        }
    }

    private static void within(Readable one, EventHandler handler) throws UnusableEvent {
        UnusableEvent unusable =
                Traces.within(
                                one.event().traceparent(),
                                one.record().topic() + " process",
                                () -> {
                                    try {
                                        handler.handle(one.event());
                                        return new Outcome(null);
                                    } catch (UnusableEvent e) {
                                        return new Outcome(e);
                                    }
                                })
                        .unusable();
        if (unusable != null) {
            throw unusable;
        }
    }

    private record Outcome(@org.jspecify.annotations.Nullable UnusableEvent unusable) {}

    private void aside(ConsumerRecord<String, byte[]> record, String reason)
            throws InterruptedException {
        for (int tries = 0; ; tries++) {
            try {
                putAside.put(record, reason);
                LOG.errorf(
                        "%s partition %d offset %d is in quarantine: %s",
                        record.topic(), record.partition(), record.offset(), reason);
                return;
            } catch (QuarantineUnavailable e) {
                pauses.pause(backoff(tries));
            }
        }
    }

    private static void tell(Readable one, Exception failure, int tries) {
        if (tries == 0 || tries % 20 == 0) {
            LOG.warnf(
                    "%s partition %d offset %d is tried again after %s",
                    one.record().topic(),
                    one.record().partition(),
                    one.record().offset(),
                    failure.getClass().getName());
        }
    }

    private static Duration backoff(int tries) {
        return Duration.ofMillis(Math.min(5_000, 100L << Math.min(tries, 6)));
    }
}
