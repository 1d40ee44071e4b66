package io.idrelay.process.image;

import io.idrelay.contracts.DossierId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Vendors' images that we have, for whoever may see them. */
@ApplicationScoped
class ServedImages {
    private final FetchStore store;
    private final ImageObjects objects;

    ServedImages(FetchStore store, ImageObjects objects) {
        this.store = store;
        this.objects = objects;
    }

    /**
     * An image to give.
     *
     * @param name of the file, from our own words
     */
    record Served(DossierId dossier, KeptImage image, String name) {}

    @Transactional
    Optional<Served> find(UUID id) {
        return store.findByIdOptional(id)
                .flatMap(row ->
                        row.image()
                                .map(image ->
                                        new Served(row.dossierId(), image, name(row, image))));
    }

    /** With no transaction held; empty once it was erased or replaced. */
    Optional<OpenedContent> open(Served served) {
        return objects.open(served.dossier(), served.image().key());
    }

    private static String name(FetchRow row, KeptImage image) {
        return row.slot().kind().replaceAll("[^A-Za-z0-9_-]", "_") + "." + image.kind().extension();
    }
}
