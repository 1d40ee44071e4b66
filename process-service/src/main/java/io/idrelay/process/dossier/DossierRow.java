package io.idrelay.process.dossier;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dossier's row. */
@Entity
@Table(name = "dossier")
class DossierRow {
    @Id private UUID id;

    @Column(name = "merchant_id")
    private UUID merchantId;

    @Column(name = "reference_hash")
    private byte[] referenceHash;

    @Column(name = "content_sealed")
    private byte[] contentSealed;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected DossierRow() {}

    DossierRow(
            DossierId id,
            MerchantId merchant,
            byte[] referenceHash,
            Sealed<DossierContent> content,
            Instant createdAt) {
        this.id = id.uuid();
        this.merchantId = merchant.uuid();
        this.referenceHash = referenceHash;
        this.contentSealed = content.bytes();
        this.createdAt = createdAt;
    }

    DossierId id() {
        return DossierId.of(id);
    }

    Sealed<DossierContent> content() {
        return new Sealed<>(contentSealed);
    }

    Instant createdAt() {
        return createdAt;
    }
}
