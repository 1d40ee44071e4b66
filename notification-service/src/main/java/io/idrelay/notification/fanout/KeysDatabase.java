package io.idrelay.notification.fanout;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** The database of dossier keys: while it is away, no event that needs it is put aside. */
@ApplicationScoped
class KeysDatabase {
    private static final int VALID_SECONDS_MAX = 2;

    private final javax.sql.DataSource keys;

    KeysDatabase(@DataSource("keys") javax.sql.DataSource keys) {
        this.keys = keys;
    }

    boolean answers() {
        try (Connection connection = keys.getConnection()) {
            return connection.isValid(VALID_SECONDS_MAX);
        } catch (SQLException e) {
            return false;
        }
    }
}
