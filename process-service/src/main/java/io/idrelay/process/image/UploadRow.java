package io.idrelay.process.image;

import io.idrelay.contracts.DossierId;
import io.idrelay.platform.objects.ObjectKey;
import io.idrelay.process.media.MediaKind;
import io.idrelay.process.verification.Verification;
import io.idrelay.vendor.spi.ImageKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An uploaded image's row. */
@Entity
@Table(name = "image_upload")
class UploadRow {
    @Id private UUID id;

    @Column(name = "merchant_id")
    private UUID merchantId;

    @Column(name = "process_id")
    private UUID processId;

    @Column(name = "dossier_id")
    private UUID dossierId;

    @Enumerated(EnumType.STRING)
    private ImageKind kind;

    @Column(name = "object_key")
    private String objectKey;

    @Column(name = "media_type")
    private String mediaType;

    private long bytes;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected UploadRow() {}

    UploadRow(Verification process, ImageKind kind, KeptImage image, Instant now) {
        id = UUID.randomUUID();
        merchantId = process.merchantId().uuid();
        processId = process.id().uuid();
        dossierId = process.dossierId().uuid();
        this.kind = kind;
        createdAt = now;
        objectKey = image.key().value();
        mediaType = image.kind().mediaType();
        bytes = image.bytes();
    }

    /** Another image of the same kind takes its place. */
    void replace(KeptImage image, Instant now) {
        objectKey = image.key().value();
        mediaType = image.kind().mediaType();
        bytes = image.bytes();
        createdAt = now;
    }

    ImageKind kind() {
        return kind;
    }

    DossierId dossierId() {
        return DossierId.of(dossierId);
    }

    KeptImage image() {
        return new KeptImage(new ObjectKey(objectKey), MediaKind.ofMediaType(mediaType), bytes);
    }

    Instant createdAt() {
        return createdAt;
    }
}
