package io.idrelay.process.image;

import io.idrelay.contracts.result.FoundImage;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * An image or a recording of a result.
 *
 * @param kind our word, or {@code other}
 * @param vendorKind the vendor's own word
 * @param mediaType by its content; like all that follows only once it is ready
 * @param url a link of ours that needs no token and stops working at {@code urlExpiresAt}
 */
public record ImageView(
        String kind,
        String vendorKind,
        Status status,
        Optional<String> mediaType,
        Optional<Long> bytes,
        Optional<URI> url,
        Optional<Instant> urlExpiresAt) {

    /** Whether it can be had. */
    public enum Status {
        /** It is being fetched. */
        PENDING,
        READY,
        /** The vendor no longer gives it. */
        GONE
    }

    static ImageView ready(FoundImage image, KeptImage kept, ImageLinks.Link link) {
        return new ImageView(
                image.kind(),
                image.vendorKind(),
                Status.READY,
                Optional.of(kept.kind().mediaType()),
                Optional.of(kept.bytes()),
                Optional.of(link.url()),
                Optional.of(link.expiresAt()));
    }

    static ImageView pending(FoundImage image) {
        return without(image, Status.PENDING);
    }

    static ImageView gone(FoundImage image) {
        return without(image, Status.GONE);
    }

    private static ImageView without(FoundImage image, Status status) {
        return new ImageView(
                image.kind(),
                image.vendorKind(),
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public String toString() {
        return "ImageView[" + kind + ", " + status + "]";
    }
}
