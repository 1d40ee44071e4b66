package io.idrelay.platform.sealing;

import io.idrelay.contracts.DossierId;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The wrapped keys in the datasource "keys", each statement a transaction of its own.
 *
 * <p>A transaction of the caller is suspended meanwhile: the two databases cannot commit together,
 * and a key that no row uses harms nobody, while a row without its key would be lost. The
 * datasource is looked up at first use, so services without one start as well.
 */
@Singleton
class DossierKeyStore {
    private static final String INSERT =
            "insert into dossier_key (dossier_id, wrapped_key) values (?, ?)"
                    + " on conflict (dossier_id) do nothing";
    private static final String SELECT = "select wrapped_key from dossier_key where dossier_id = ?";
    private static final String DESTROY =
            "insert into dossier_key (dossier_id, destroyed_at) values (?, now())"
                    + " on conflict (dossier_id) do update set wrapped_key = null,"
                    + " destroyed_at = coalesce(dossier_key.destroyed_at, now())";

    private final Supplier<DataSource> dataSource;
    private final Supplier<Optional<TransactionManager>> transactions;

    @Inject
    DossierKeyStore(
            @Any Instance<DataSource> dataSources, Instance<TransactionManager> transactions) {
        this(
                Lazy.of(() -> lookUp(dataSources)),
                () ->
                        transactions.isResolvable()
                                ? Optional.of(transactions.get())
                                : Optional.empty());
    }

    DossierKeyStore(
            Supplier<DataSource> dataSource, Supplier<Optional<TransactionManager>> transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    /** What stands in the database for a dossier; no key where it was destroyed. */
    record Stored(Optional<byte[]> wrappedKey) {}

    Optional<Stored> find(DossierId id) {
        return withConnection(connection -> select(connection, id));
    }

    /** Stores a key unless there is one, or one was destroyed; answers what stands there now. */
    Stored findOrInsert(DossierId id, byte[] wrappedKey) {
        return withConnection(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, id.uuid());
                insert.setBytes(2, wrappedKey);
                insert.executeUpdate();
            }
            return select(connection, id).orElseThrow();
        });
    }

    void destroy(DossierId id) {
        withConnection(connection -> {
            try (PreparedStatement destroy = connection.prepareStatement(DESTROY)) {
                destroy.setObject(1, id.uuid());
                return destroy.executeUpdate();
            }
        });
    }

    private static Optional<Stored> select(Connection connection, DossierId id)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, id.uuid());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Stored(Optional.ofNullable(rows.getBytes(1))))
                        : Optional.empty();
            }
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T withConnection(Work<T> work) {
        Optional<TransactionManager> manager = transactions.get();
        Transaction suspended = manager.map(DossierKeyStore::suspend).orElse(null);
        try (Connection connection = dataSource.get().getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new VaultUnavailable(e);
        } finally {
            if (suspended != null) {
                resume(manager.orElseThrow(), suspended);
            }
        }
    }

    private static @Nullable Transaction suspend(TransactionManager manager) {
        try {
            return manager.suspend();
        } catch (SystemException e) {
            throw new IllegalStateException("the transaction could not be suspended", e);
        }
    }

    private static void resume(TransactionManager manager, Transaction transaction) {
        try {
            manager.resume(transaction);
        } catch (Exception e) {
            throw new IllegalStateException("the transaction could not be resumed", e);
        }
    }

    private static DataSource lookUp(Instance<DataSource> dataSources) {
        Instance<DataSource> keys = dataSources.select(NamedLiteral.of("keys"));
        if (!keys.isResolvable()) {
            throw new IllegalStateException(
                    "quarkus.datasource.\"keys\" is not set: it must name the database of dossier keys");
        }
        return keys.get();
    }
}
