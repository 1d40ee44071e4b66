package io.idrelay.normalizer.results;

/** An event that no broker takes, for example one that is too large. */
public final class UnstorableResult extends Exception {
    private static final long serialVersionUID = 1L;

    UnstorableResult(Throwable cause) {
        super(cause.getClass().getName());
    }
}
