package io.idrelay.platform.events;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Makes handlers that use this service's database, transactions and quarantine. In a service
 * without a database work just runs.
 */
@ApplicationScoped
public class BatchHandlers {
    private static final int VALID_SECONDS_MAX = 2;

    private final Quarantine quarantine;
    private final Instance<UserTransaction> transactions;
    private final Instance<DataSource> databases;
    private final Pause pause = new Pause();

    BatchHandlers(
            Quarantine quarantine,
            Instance<UserTransaction> transactions,
            Instance<DataSource> databases) {
        this.quarantine = quarantine;
        this.transactions = transactions;
        this.databases = databases;
    }

    /** A handler for one consumer. */
    public BatchHandler create() {
        return create(() -> true);
    }

    /**
     * The same for a consumer that needs more than this service's database: while that is away, a
     * failing record is tried again and never put aside.
     */
    public BatchHandler create(BatchHandler.Dependencies further) {
        return create(further, quarantine::put);
    }

    BatchHandler create(BatchHandler.Dependencies further, BatchHandler.PutAside putAside) {
        return new BatchHandler(
                transactions.isResolvable() ? this::inTransaction : BatchHandler.Work::run,
                () -> databaseAnswers() && further.healthy(),
                putAside,
                pause::take);
    }

    void stop(@Observes ShutdownEvent event) {
        pause.stop();
    }

    private void inTransaction(BatchHandler.Work work) throws Exception {
        UserTransaction transaction = transactions.get();
        transaction.begin();
        try {
            work.run();
        } catch (Throwable failure) {
            rollBack(transaction, failure);
            throw failure;
        }
        transaction.commit();
    }

    private static void rollBack(UserTransaction transaction, Throwable failure) {
        try {
            transaction.rollback();
        } catch (SystemException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private boolean databaseAnswers() {
        if (!databases.isResolvable()) {
            return true;
        }
        try (Connection connection = databases.get().getConnection()) {
            return connection.isValid(VALID_SECONDS_MAX);
        } catch (SQLException e) {
            return false;
        }
    }
}
