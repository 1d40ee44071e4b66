package io.idrelay.process.outcome;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.process.session.VendorSession;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When the result of a session is asked for next, and why. */
@Entity
@Table(name = "result_watch")
class WatchRow {
    /** Nobody told of a result; it may have been lost. */
    static final String SWEEP = "sweep";

    @Id
    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "process_id")
    private UUID processId;

    @Column(name = "merchant_id")
    private UUID merchantId;

    private int attempts;

    @Column(name = "next_request_at")
    private @Nullable Instant nextRequestAt;

    private String reason;

    @Column(name = "last_observed_at")
    private @Nullable Instant lastObservedAt;

    @Column(name = "hint_sealed")
    private byte @Nullable [] hintSealed;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected WatchRow() {}

    WatchRow(VendorSession session, Instant now) {
        sessionId = session.id().uuid();
        processId = session.processId().uuid();
        merchantId = session.merchantId().uuid();
        reason = SWEEP;
        updatedAt = now;
    }

    /** A new reason counts its requests anew. */
    void because(String why) {
        if (!reason.equals(why)) {
            reason = why;
            attempts = 0;
        }
    }

    void hint(@Nullable Sealed<VendorHandle> hint) {
        hintSealed = hint == null ? null : hint.bytes();
    }

    void next(Optional<Instant> at, Instant now) {
        nextRequestAt = at.orElse(null);
        updatedAt = now;
    }

    void requested() {
        attempts++;
    }

    void observed(Instant at) {
        lastObservedAt = at;
    }

    boolean due(Instant now) {
        return nextRequestAt != null && !nextRequestAt.isAfter(now);
    }

    boolean sweeping() {
        return reason.equals(SWEEP);
    }

    int attempts() {
        return attempts;
    }

    String reason() {
        return reason;
    }

    SessionId sessionId() {
        return SessionId.of(sessionId);
    }

    ProcessId processId() {
        return ProcessId.of(processId);
    }

    MerchantId merchantId() {
        return MerchantId.of(merchantId);
    }

    Optional<Sealed<VendorHandle>> hint() {
        return Optional.ofNullable(hintSealed).map(bytes -> new Sealed<VendorHandle>(bytes));
    }
}
