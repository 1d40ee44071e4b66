package io.idrelay.platform.outbox;

import java.sql.SQLException;

/** The database did not take or give a row of the outbox; the transaction cannot go on. */
public final class OutboxUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutboxUnavailable(SQLException cause) {
        super("the outbox is unavailable, SQL state " + cause.getSQLState(), cause);
    }
}
