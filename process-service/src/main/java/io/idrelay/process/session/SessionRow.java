package io.idrelay.process.session;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorId;
import io.idrelay.process.account.OpeningAccount;
import io.idrelay.process.verification.Verification;
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

/** A session's row. */
@Entity
@DynamicUpdate // errands change beside the rest
@Table(name = "session")
class SessionRow {
    @Id private UUID id;

    @Column(name = "merchant_id")
    private UUID merchantId;

    @Column(name = "process_id")
    private UUID processId;

    @Column(name = "dossier_id")
    private UUID dossierId;

    @Column(name = "account_id")
    private UUID accountId;

    private String vendor;

    @Enumerated(EnumType.STRING)
    private SessionStatus status;

    private @Nullable String failure;

    @Column(name = "handle_sealed")
    private byte @Nullable [] handleSealed;

    @Column(name = "handoff_sealed")
    private byte @Nullable [] handoffSealed;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "opening_until")
    private Instant openingUntil;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "vendor_expires_at")
    private @Nullable Instant vendorExpiresAt;

    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Errand errand;

    @Column(name = "errand_attempts")
    private int errandAttempts;

    @Column(name = "errand_due_at")
    private @Nullable Instant errandDueAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected SessionRow() {}

    SessionRow(Verification process, OpeningAccount account, Instant now, Instant openingUntil) {
        id = SessionId.create().uuid();
        merchantId = process.merchantId().uuid();
        processId = process.id().uuid();
        dossierId = process.dossierId().uuid();
        accountId = account.id().uuid();
        vendor = account.vendor().value();
        status = SessionStatus.OPENING;
        createdAt = now;
        this.openingUntil = openingUntil;
    }

    /** The vendor waits for the end user. */
    void opened(Sealed<StoredHandoff> handoff, Optional<Instant> vendorExpiresAt, Instant now) {
        status = SessionStatus.OPEN;
        handoffSealed = handoff.bytes();
        this.vendorExpiresAt = vendorExpiresAt.orElse(null);
        openedAt = now;
    }

    /** What is known of it at the vendor. */
    void handle(Sealed<VendorHandle> handle) {
        handleSealed = handle.bytes();
    }

    void failed(String code) {
        status = SessionStatus.FAILED;
        failure = code;
    }

    void closed(String code) {
        status = SessionStatus.CLOSED;
        failure = code;
    }

    /** Whether the end user comes back for the first time. */
    boolean returned(Instant now) {
        boolean first = returnedAt == null;
        if (first) {
            returnedAt = now;
        }
        return first;
    }

    void send(Errand what, Instant due) {
        errand = what;
        errandAttempts = 0;
        errandDueAt = due;
    }

    /** A later try; the same errand stays. */
    void tryErrandAgain(Instant due) {
        errandAttempts++;
        errandDueAt = due;
    }

    /** The same try, at another time. */
    void errandDueAt(Instant due) {
        errandDueAt = due;
    }

    void errandDone() {
        errand = null;
        errandDueAt = null;
    }

    SessionStatus status() {
        return status;
    }

    boolean overdue(Instant now) {
        return status == SessionStatus.OPENING && !openingUntil.isAfter(now);
    }

    /** Whether the vendor would still take the end user. */
    boolean usable(Instant now) {
        return status == SessionStatus.OPEN
                && (vendorExpiresAt == null || vendorExpiresAt.isAfter(now));
    }

    Optional<Sealed<VendorHandle>> handle() {
        return Optional.ofNullable(handleSealed).map(bytes -> new Sealed<VendorHandle>(bytes));
    }

    Optional<Sealed<StoredHandoff>> handoff() {
        return Optional.ofNullable(handoffSealed).map(bytes -> new Sealed<StoredHandoff>(bytes));
    }

    Optional<Errand> errand() {
        return Optional.ofNullable(errand);
    }

    int errandAttempts() {
        return errandAttempts;
    }

    VendorSession toSession() {
        return new VendorSession(
                SessionId.of(id),
                MerchantId.of(merchantId),
                ProcessId.of(processId),
                DossierId.of(dossierId),
                VendorAccountId.of(accountId),
                new VendorId(vendor),
                status,
                createdAt,
                Optional.ofNullable(openedAt));
    }
}
