package io.idrelay.platform.inbox;

import io.idrelay.contracts.EventId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Remembers which events a consumer has handled, in the transaction of their effect.
 *
 * <p>Entries live 35 days, longer than any topic or quarantine can replay an event. Thread-safe.
 */
@ApplicationScoped
public class Inbox {
    /** How long an event is remembered. */
    public static final Duration MEMORY = Duration.ofDays(35);

    private static final int DELETED_AT_ONCE_MAX = 10_000;
    private static final int PIECES_MAX = 100;

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;

    Inbox(DataSource database, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Whether this consumer sees the event for the first time; from the commit on it has seen it.
     *
     * <p>Two transactions that ask for the same event at once wait for each other.
     *
     * @param consumer the consumer's name, constant over versions
     * @throws IllegalStateException outside a transaction
     */
    public boolean isNew(String consumer, EventId event) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("the inbox is asked inside a transaction");
        }
        String sql =
                "insert into inbox (consumer, event_id, handled_at) values (?, ?, now()) on conflict do nothing";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, consumer);
            insert.setString(2, event.value());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    /** Drops what is older than {@link #MEMORY}, in pieces that hold no lock for long. */
    @Scheduled(
            every = "10m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        int pieces = 0;
        while (forgetSome() == DELETED_AT_ONCE_MAX && pieces < PIECES_MAX) {
            pieces++;
        }
    }

    private int forgetSome() {
        String sql =
                """
                delete from inbox where ctid = any (array(
                  select ctid from inbox where handled_at < now() - make_interval(days => ?) limit ?))
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setInt(1, (int) MEMORY.toDays());
            delete.setInt(2, DELETED_AT_ONCE_MAX);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }
}
