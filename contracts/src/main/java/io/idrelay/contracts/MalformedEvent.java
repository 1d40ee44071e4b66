package io.idrelay.contracts;

/** A record that is no event of ours, or none that this version can read. */
public final class MalformedEvent extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code why, for example {@code unknown-type}; never content of the record
     */
    public MalformedEvent(String code) {
        super(code);
        this.code = code;
    }

    /** Why, as a stable code. */
    public String code() {
        return code;
    }
}
