package io.idrelay.process.image;

import io.idrelay.process.session.SessionImages;
import io.idrelay.process.session.VendorSession;
import io.idrelay.vendor.spi.SubmittedImage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What a merchant uploaded, for the vendor that verifies it. */
@ApplicationScoped
class UploadedImages implements SessionImages {
    private final UploadStore store;
    private final ImageObjects objects;

    UploadedImages(UploadStore store, ImageObjects objects) {
        this.store = store;
        this.objects = objects;
    }

    @Override
    @Transactional
    public List<SubmittedImage> of(VendorSession session) {
        return store.of(session.merchantId(), session.processId()).stream()
                .map(this::submitted)
                .toList();
    }

    private SubmittedImage submitted(UploadRow row) {
        KeptImage image = row.image();
        return new SubmittedImage(row.kind(), image.kind().mediaType(), () -> read(row, image));
    }

    private byte[] read(UploadRow row, KeptImage image) {
        try (OpenedContent content =
                objects.open(row.dossierId(), image.key())
                        .orElseThrow(() -> new IllegalStateException("an image is gone"))) {
            return content.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
