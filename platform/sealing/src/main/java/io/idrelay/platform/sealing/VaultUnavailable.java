package io.idrelay.platform.sealing;

/** The database of dossier keys cannot be asked now; trying again later helps. */
public final class VaultUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VaultUnavailable(Throwable cause) {
        super("the database of dossier keys cannot be asked now", cause);
    }
}
