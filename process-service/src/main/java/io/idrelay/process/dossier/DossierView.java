package io.idrelay.process.dossier;

import io.idrelay.contracts.DossierId;
import java.time.Instant;
import java.util.Optional;

/** A dossier as its merchant sees it. */
record DossierView(
        DossierId id,
        String reference,
        Optional<DossierContent.Person> person,
        Optional<DossierContent.Contact> contact,
        Optional<String> locale,
        Instant createdAt) {

    static DossierView of(DossierStore.Opened dossier) {
        DossierContent content = dossier.content();
        return new DossierView(
                dossier.id(),
                content.reference(),
                content.person(),
                content.contact(),
                content.locale(),
                dossier.createdAt());
    }

    @Override
    public String toString() {
        return "DossierView[" + id + "]";
    }
}
