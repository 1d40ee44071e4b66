package io.idrelay.process.outcome;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.EventId;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.VendorOriginal;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.platform.sealing.DossierVault;
import io.idrelay.platform.sealing.UnreadableSeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Seals results and what vendors sent under the dossier's key, and opens them. */
@ApplicationScoped
class ResultVault {
    private final DossierVault vault;

    ResultVault(DossierVault vault) {
        this.vault = vault;
    }

    Sealed<NormalizedResult> seal(DossierId dossier, EventId event, NormalizedResult result) {
        return vault.seal(dossier, result, context(event, "result"));
    }

    Sealed<VendorOriginal> seal(DossierId dossier, EventId event, VendorOriginal original) {
        return vault.seal(dossier, original, context(event, "original"));
    }

    /** Empty once the dossier is erased. The row knows best when it was last said. */
    Optional<NormalizedResult> result(DossierId dossier, ResultRow row) {
        String context = context(row.eventId(), "result");
        return open(dossier, row.result(), NormalizedResult.class, context)
                .map(result -> at(row, result));
    }

    /** Empty once the dossier is erased. */
    Optional<VendorOriginal> original(DossierId dossier, ResultRow row) {
        return open(
                dossier, row.original(), VendorOriginal.class, context(row.eventId(), "original"));
    }

    private <T> Optional<T> open(
            DossierId dossier, Sealed<T> sealed, Class<T> type, String context) {
        try {
            return Optional.of(vault.open(dossier, sealed, type, context));
        } catch (UnreadableSeal e) {
            if (e.reason() == UnreadableSeal.Reason.KEY_DESTROYED) {
                return Optional.empty();
            }
            throw new IllegalStateException("a kept result cannot be opened", e);
        }
    }

    private static NormalizedResult at(ResultRow row, NormalizedResult result) {
        return new NormalizedResult(
                result.decision(),
                result.reasons(),
                result.checks(),
                result.verifiedClaims(),
                result.images(),
                result.vendor(),
                result.unrecognized(),
                result.actionRequired(),
                row.observedAt());
    }

    private static String context(EventId event, String field) {
        return "result|" + event.value() + "|" + field;
    }
}
