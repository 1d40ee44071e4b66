package io.idrelay.local.embedded;

/** A broker or database could not start; the message is one sentence that says what to do. */
public final class EmbeddedStartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmbeddedStartFailed(String message) {
        super(message);
    }

    EmbeddedStartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
