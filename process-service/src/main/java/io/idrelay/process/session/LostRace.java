package io.idrelay.process.session;

import java.sql.SQLException;
import java.util.Set;

/** Whether the database ended a transaction for the sake of another: the same again will do. */
final class LostRace {
    // Serialization failure; deadlock.
    private static final Set<String> STATES = Set.of("40001", "40P01");
    private static final int CAUSES_MAX = 20;

    private LostRace() {}

    static boolean isIn(Throwable fault) {
        Throwable cause = fault;
        for (int i = 0; cause != null && i < CAUSES_MAX; i++) {
            if (cause instanceof SQLException sql && STATES.contains(state(sql))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static String state(SQLException fault) {
        return fault.getSQLState() == null ? "" : fault.getSQLState();
    }
}
