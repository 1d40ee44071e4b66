package io.idrelay.platform.objects;

/** The object store does not answer, or refuses us; trying again later may help. */
public final class ObjectStoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what went wrong. */
    public ObjectStoreUnavailable(Throwable cause) {
        super("the object store cannot be used now", cause);
    }
}
