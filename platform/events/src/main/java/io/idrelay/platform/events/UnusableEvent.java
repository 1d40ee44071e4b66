package io.idrelay.platform.events;

/** An event that can never be handled; it goes to quarantine at once. */
public final class UnusableEvent extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code why, stable; never content
     */
    public UnusableEvent(String code) {
        super(code);
        this.code = code;
    }

    /** Why, as a stable code. */
    public String code() {
        return code;
    }
}
