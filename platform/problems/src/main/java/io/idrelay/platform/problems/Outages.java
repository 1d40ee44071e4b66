package io.idrelay.platform.problems;

import io.idrelay.platform.sealing.VaultUnavailable;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Tells a dependency that is away, or a text no database takes, from a fault of ours. */
final class Outages {
    private static final int CAUSES_MAX = 20;

    private Outages() {}

    static boolean isOutage(Throwable fault) {
        Throwable cause = fault;
        for (int i = 0; cause != null && i < CAUSES_MAX; i++) {
            if (cause instanceof VaultUnavailable
                    || cause instanceof ConnectException
                    || cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException sql && isOutage(sql))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Whether a parameter had a NUL character (22021), which no text of ours has. */
    static boolean isUnstorableText(Throwable fault) {
        Throwable cause = fault;
        for (int i = 0; cause != null && i < CAUSES_MAX; i++) {
            if (cause instanceof SQLException sql && "22021".equals(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /**
     * 08 connection, 53 resources, 57P shutdown, 55000 a database that takes no connections or is
     * being promoted; the pool's own timeout has no state.
     */
    private static boolean isOutage(SQLException fault) {
        String state = fault.getSQLState();
        return state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.equals("55000")
                || state.startsWith("57P");
    }
}
