package io.idrelay.process.capture;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.process.verification.Verification;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A capture link's row. */
@Entity
@Table(name = "capture_link")
class CaptureLinkRow {
    @Id
    @Column(name = "token_sha256")
    private String tokenSha256;

    @Column(name = "process_id")
    private UUID processId;

    @Column(name = "merchant_id")
    private UUID merchantId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected CaptureLinkRow() {}

    CaptureLinkRow(String tokenSha256, Verification process, Instant now) {
        this.tokenSha256 = tokenSha256;
        this.processId = process.id().uuid();
        this.merchantId = process.merchantId().uuid();
        this.createdAt = now;
        this.expiresAt = process.expiresAt();
    }

    ProcessId process() {
        return ProcessId.of(processId);
    }

    MerchantId merchant() {
        return MerchantId.of(merchantId);
    }

    /** Whether its button is pressed for the first time. */
    boolean opened(Instant now) {
        boolean first = openedAt == null;
        if (first) {
            openedAt = now;
        }
        return first;
    }
}
