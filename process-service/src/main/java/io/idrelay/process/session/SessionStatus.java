package io.idrelay.process.session;

/** Where a session stands with us; what the vendor makes of it is the verification's state. */
public enum SessionStatus {
    /** The vendor is being called. */
    OPENING,
    /** The vendor answered; the end user can go there. */
    OPEN,
    /** The vendor refused. */
    FAILED,
    /** Given up or replaced; what it still brings decides nothing. */
    CLOSED
}
