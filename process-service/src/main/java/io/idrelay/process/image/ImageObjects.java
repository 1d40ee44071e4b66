package io.idrelay.process.image;

import io.idrelay.contracts.DossierId;
import io.idrelay.platform.objects.ObjectKey;
import io.idrelay.platform.objects.ObjectStore;
import io.idrelay.platform.objects.ObjectStoreUnavailable;
import io.idrelay.platform.sealing.DossierVault;
import io.idrelay.platform.sealing.UnreadableSeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The bytes of images in the object store, sealed. Blocks; call it with no transaction held. */
@ApplicationScoped
class ImageObjects {
    private final ObjectStore store;
    private final DossierVault vault;
    private final RemovalStore removals;

    ImageObjects(ObjectStore store, DossierVault vault, RemovalStore removals) {
        this.store = store;
        this.vault = vault;
        this.removals = removals;
    }

    /**
     * Keeps content under a new key, which is removed again unless it is claimed.
     *
     * @throws io.idrelay.platform.sealing.DossierKeyDestroyed when the dossier was erased
     * @throws ObjectStoreUnavailable when it cannot be kept now
     */
    ObjectKey keep(DossierId dossier, byte[] content) {
        ObjectKey key = ObjectKey.create();
        SealedPieces.Written sealed = new SealedPieces(vault, dossier, key).seal(content);
        removals.announce(key);
        store.put(key, sealed.stream(), sealed.bytes());
        return key;
    }

    /**
     * Opens content; the caller closes it. Empty once the dossier is erased, or the object removed.
     *
     * @throws ObjectStoreUnavailable when the store cannot be asked now
     */
    Optional<OpenedContent> open(DossierId dossier, ObjectKey key) {
        Optional<InputStream> stored = store.open(key);
        return stored.flatMap(stream -> open(dossier, key, stream));
    }

    private Optional<OpenedContent> open(DossierId dossier, ObjectKey key, InputStream stored) {
        try {
            return Optional.of(new SealedPieces(vault, dossier, key).open(stored));
        } catch (IOException e) {
            close(stored);
            throw new ObjectStoreUnavailable(e);
        } catch (UnreadableSeal e) {
            close(stored);
            if (e.reason() == UnreadableSeal.Reason.KEY_DESTROYED) {
                return Optional.empty();
            }
            throw new IllegalStateException("a kept image cannot be opened", e);
        }
    }

    private static void close(InputStream stored) {
        try {
            stored.close();
        } catch (IOException e) {
            // Nothing more is read from it.
        }
    }
}
