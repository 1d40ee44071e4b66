package io.idrelay.sandbox.signicat;

/** Signicat says no; the mapper writes its format. */
final class AssureRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    AssureRefusal(int status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
