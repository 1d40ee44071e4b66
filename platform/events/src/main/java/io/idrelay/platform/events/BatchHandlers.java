package io.idrelay.platform.events;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Makes handlers that use this service's database, transactions and quarantine. */
@ApplicationScoped
public class BatchHandlers {
    private static final int VALID_SECONDS_MAX = 2;

    private final Quarantine quarantine;

    BatchHandlers(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /** A handler for one consumer. */
    public BatchHandler create() {
        return new BatchHandler(
                BatchHandlers::inTransaction,
                BatchHandlers::databaseAnswers,
                quarantine::put,
                Thread::sleep);
    }

    private static void inTransaction(BatchHandler.Work work) throws Exception {
        UserTransaction transaction = bean(UserTransaction.class).get();
        transaction.begin();
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            if (done) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
    }

    private static boolean databaseAnswers() {
        try (Connection connection = bean(DataSource.class).get().getConnection()) {
            return connection.isValid(VALID_SECONDS_MAX);
        } catch (SQLException e) {
            return false;
        }
    }

    private static <T> InjectableInstance<T> bean(Class<T> type) {
        return Arc.container().select(type);
    }
}
