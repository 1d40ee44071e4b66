package io.idrelay.process.image;

import java.time.Instant;

/**
 * An uploaded image without its content.
 *
 * @param kind {@code document_front}, {@code document_back}, {@code selfie} or {@code
 *     selfie_additional}
 * @param mediaType by its content
 */
record UploadView(String kind, String mediaType, long bytes, Instant createdAt) {
    static UploadView of(UploadRow row) {
        KeptImage image = row.image();
        return new UploadView(
                row.kind().word(), image.kind().mediaType(), image.bytes(), row.createdAt());
    }
}
