package io.idrelay.platform.outbox;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventCodec;
import io.idrelay.contracts.EventRecord;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends an event if and only if the current transaction commits.
 *
 * <p>Call {@link #add} while the row of the event's aggregate is locked: then events of one key are
 * sent in the order of their commits, each at least once. Thread-safe.
 */
@ApplicationScoped
public class Outbox {
    /** Room for key, headers and Kafka's own framing inside the largest record. */
    private static final int FRAMING_BYTES = 64 * 1024;

    private final OutboxTable table;
    private final RelaySignal signal;
    private final TransactionSynchronizationRegistry transactions;
    private final ServiceName service;

    Outbox(
            OutboxTable table,
            RelaySignal signal,
            TransactionSynchronizationRegistry transactions,
            @ConfigProperty(name = "idrelay.service") String service) {
        this.table = table;
        this.signal = signal;
        this.transactions = transactions;
        this.service = ServiceName.of(service);
    }

    /**
     * Stores an event with the current transaction.
     *
     * @throws IllegalStateException outside a transaction, or when another service writes this
     *     topic
     * @throws IllegalArgumentException when the record would be larger than any topic takes
     */
    public void add(Event<?> event) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is added inside a transaction");
        }
        if (event.type().topic().writer() != service) {
            throw new IllegalStateException(
                    event.type().topic().topicName() + " is written by another service");
        }
        EventRecord record = EventCodec.encode(event, service);
        if (record.value().length > Topic.RECORD_BYTES_MAX - FRAMING_BYTES) {
            throw new IllegalArgumentException(
                    "an event of "
                            + record.value().length
                            + " bytes is larger than a record may be");
        }
        table.insert(event.id(), record, event.time());
        transactions.registerInterposedSynchronization(new WakeAfterCommit(signal));
    }

    private record WakeAfterCommit(RelaySignal signal) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing to do before the commit.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                signal.wake();
            }
        }
    }
}
