package io.idrelay.platform.inbox;

import java.sql.SQLException;

/** The database did not answer the inbox; the transaction cannot go on. */
public final class InboxUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InboxUnavailable(SQLException cause) {
        super("the inbox is unavailable, SQL state " + cause.getSQLState(), cause);
    }
}
