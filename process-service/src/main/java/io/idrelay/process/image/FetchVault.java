package io.idrelay.process.image;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.platform.sealing.DossierVault;
import io.idrelay.platform.sealing.UnreadableSeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Seals where a vendor's image lies: such an address may be all that is needed to get it. */
@ApplicationScoped
class FetchVault {
    private final DossierVault vault;

    FetchVault(DossierVault vault) {
        this.vault = vault;
    }

    Sealed<FoundImage> seal(DossierId dossier, UUID row, FoundImage image) {
        return vault.seal(dossier, image, context(row));
    }

    /** Empty once the dossier is erased. */
    Optional<FoundImage> open(FetchRow row) {
        try {
            return Optional.of(
                    vault.open(row.dossierId(), row.found(), FoundImage.class, context(row.id())));
        } catch (UnreadableSeal e) {
            if (e.reason() == UnreadableSeal.Reason.KEY_DESTROYED) {
                return Optional.empty();
            }
            throw new IllegalStateException("where an image lies cannot be opened", e);
        }
    }

    private static String context(UUID row) {
        return "image-fetch|" + row + "|found";
    }
}
