package io.idrelay.platform.sealing;

/** A sealed value that cannot be opened: not ours to read, moved, changed, or its key destroyed. */
public final class UnreadableSeal extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnreadableSeal(Reason reason) {
        super(
                "a sealed value cannot be opened: "
                        + reason.name().toLowerCase(java.util.Locale.ROOT));
        this.reason = reason;
    }

    /** Why; trying again helps in no case. */
    public Reason reason() {
        return reason;
    }

    /** Why a sealed value cannot be opened. */
    public enum Reason {
        /** The bytes are no sealed value of this kind. */
        MALFORMED,
        /** None of this service's keys fits. */
        UNKNOWN_KEY,
        /** The content was changed, or belongs to another place. */
        TAMPERED,
        /** The dossier's key was destroyed, or never was. */
        KEY_DESTROYED,
        /** What is inside is not of the type asked for. */
        OTHER_TYPE
    }
}
