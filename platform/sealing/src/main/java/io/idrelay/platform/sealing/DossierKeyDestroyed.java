package io.idrelay.platform.sealing;

/** Nothing can be sealed for this dossier any more: it was erased. */
public final class DossierKeyDestroyed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DossierKeyDestroyed() {
        super("the key of this dossier was destroyed");
    }
}
