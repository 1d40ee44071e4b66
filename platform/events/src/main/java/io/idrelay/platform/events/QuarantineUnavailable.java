package io.idrelay.platform.events;

/** The broker did not take a record into quarantine. */
public final class QuarantineUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QuarantineUnavailable(Exception cause) {
        super("the quarantine topic is unavailable", cause);
    }
}
