package io.idrelay.process.session;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.platform.sealing.DossierVault;
import io.idrelay.platform.sealing.UnreadableSeal;
import io.idrelay.vendor.spi.Handoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Seals what a vendor said of a session under the dossier's key, and opens it. */
@ApplicationScoped
class SessionVault {
    private final DossierVault vault;

    SessionVault(DossierVault vault) {
        this.vault = vault;
    }

    Sealed<VendorHandle> seal(VendorSession session, VendorHandle handle) {
        return vault.seal(session.dossierId(), handle, context(session, "handle"));
    }

    Sealed<StoredHandoff> seal(VendorSession session, Handoff handoff) {
        return vault.seal(
                session.dossierId(), StoredHandoff.of(handoff), context(session, "handoff"));
    }

    /** Empty where the vendor gave none, or the dossier's key is gone. */
    Optional<VendorHandle> handle(SessionRow row) {
        VendorSession session = row.toSession();
        return row.handle()
                .flatMap(sealed ->
                        open(
                                session.dossierId(),
                                sealed,
                                VendorHandle.class,
                                context(session, "handle")));
    }

    Optional<Handoff> handoff(SessionRow row) {
        VendorSession session = row.toSession();
        return row.handoff()
                .flatMap(sealed ->
                        open(
                                session.dossierId(),
                                sealed,
                                StoredHandoff.class,
                                context(session, "handoff")))
                .map(StoredHandoff::toHandoff);
    }

    private <T> Optional<T> open(
            DossierId dossier, Sealed<T> sealed, Class<T> type, String context) {
        try {
            return Optional.of(vault.open(dossier, sealed, type, context));
        } catch (UnreadableSeal e) {
            return Optional.empty();
        }
    }

    private static String context(VendorSession session, String field) {
        return "session/" + session.id().value() + "/" + field;
    }
}
