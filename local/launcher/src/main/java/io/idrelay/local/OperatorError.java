package io.idrelay.local;

/**
 * Something an operator can mend; the message says in one sentence what happened and what to do.
 */
public final class OperatorError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An error with its one sentence. */
    public OperatorError(String sentence) {
        super(sentence);
    }
}
