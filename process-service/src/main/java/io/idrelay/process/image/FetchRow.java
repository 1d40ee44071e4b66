package io.idrelay.process.image;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.platform.objects.ObjectKey;
import io.idrelay.process.media.MediaKind;
import io.idrelay.process.session.VendorSession;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An image that a vendor holds, and ours of it. */
@Entity
@DynamicUpdate
@Table(name = "image_fetch")
class FetchRow {
    @Id private UUID id;

    @Column(name = "merchant_id")
    private UUID merchantId;

    @Column(name = "process_id")
    private UUID processId;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "dossier_id")
    private UUID dossierId;

    private String slot;
    private String kind;

    @Column(name = "found_sealed")
    private byte[] foundSealed;

    @Enumerated(EnumType.STRING)
    private FetchStatus status;

    private @Nullable String failure;
    private int aim;
    private int attempts;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "tried_until")
    private Instant triedUntil;

    @Column(name = "object_key")
    private @Nullable String objectKey;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    private long bytes;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected FetchRow() {}

    /**
     * Where it is fetched from.
     *
     * @param until when it is given up
     */
    record Aim(Sealed<FoundImage> found, Instant now, Instant until) {}

    FetchRow(UUID id, VendorSession session, Slot slot, Aim first) {
        this.id = id;
        merchantId = session.merchantId().uuid();
        processId = session.processId().uuid();
        sessionId = session.id().uuid();
        dossierId = session.dossierId().uuid();
        this.slot = slot.value();
        kind = slot.kind();
        foundSealed = first.found().bytes();
        status = FetchStatus.PENDING;
        dueAt = first.now();
        triedUntil = first.until();
    }

    /** Fetches it from there from now on; what an earlier aim brings is dropped. */
    void aim(Aim next) {
        foundSealed = next.found().bytes();
        status = FetchStatus.PENDING;
        failure = null;
        aim++;
        attempts = 0;
        dueAt = next.now();
        triedUntil = next.until();
    }

    /** A try begins; it is due again then. */
    void tryUntil(Instant due) {
        attempts++;
        dueAt = due;
    }

    void again(Instant due, String code) {
        failure = code;
        dueAt = due;
    }

    void ready(KeptImage image) {
        status = FetchStatus.READY;
        failure = null;
        dueAt = null;
        objectKey = image.key().value();
        mediaType = image.kind().mediaType();
        bytes = image.bytes();
    }

    /** What was fetched earlier stays. */
    void lost(FetchStatus how, String code) {
        status = objectKey == null ? how : FetchStatus.READY;
        failure = code;
        dueAt = null;
    }

    UUID id() {
        return id;
    }

    Slot slot() {
        return new Slot(slot, kind);
    }

    FetchStatus status() {
        return status;
    }

    int aim() {
        return aim;
    }

    int attempts() {
        return attempts;
    }

    boolean spent(Instant now) {
        return !triedUntil.isAfter(now);
    }

    Sealed<FoundImage> found() {
        return new Sealed<>(foundSealed);
    }

    /** Ours of it, also while a newer one is being fetched. */
    Optional<KeptImage> image() {
        return Optional.ofNullable(objectKey)
                .map(key ->
                        new KeptImage(
                                new ObjectKey(key),
                                MediaKind.ofMediaType(mediaType == null ? "" : mediaType),
                                bytes));
    }

    MerchantId merchantId() {
        return MerchantId.of(merchantId);
    }

    ProcessId processId() {
        return ProcessId.of(processId);
    }

    SessionId sessionId() {
        return SessionId.of(sessionId);
    }

    DossierId dossierId() {
        return DossierId.of(dossierId);
    }
}
