package io.idrelay.process.outcome;

import io.idrelay.contracts.EventId;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorOriginal;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.process.session.VendorSession;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result that came, and what it did. */
@Entity
@Table(name = "result")
class ResultRow {
    @Id
    @Column(name = "event_id")
    private UUID eventId;

    @Column(name = "merchant_id")
    private UUID merchantId;

    @Column(name = "process_id")
    private UUID processId;

    @Column(name = "session_id")
    private UUID sessionId;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Enumerated(EnumType.STRING)
    private ResultEffect effect;

    private @Nullable Long sequence;
    private boolean shown;

    @Column(name = "observed_at")
    private Instant observedAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "result_sealed")
    private byte[] resultSealed;

    @Column(name = "original_sealed")
    private byte[] originalSealed;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ResultRow() {}

    ResultRow(EventId event, VendorSession session, Applied applied, Content content) {
        eventId = event.uuid();
        merchantId = session.merchantId().uuid();
        processId = session.processId().uuid();
        sessionId = session.id().uuid();
        decision = content.decision();
        effect = applied.effect();
        sequence = applied.sequence().orElse(null);
        shown = applied.shown();
        observedAt = content.observedAt();
        recordedAt = content.recordedAt();
        resultSealed = content.result().bytes();
        originalSealed = content.original().bytes();
    }

    /** What of a result is kept. */
    record Content(
            Decision decision,
            Instant observedAt,
            Instant recordedAt,
            Sealed<NormalizedResult> result,
            Sealed<VendorOriginal> original) {}

    void hide() {
        shown = false;
    }

    /** It was said again at a later moment. */
    void confirm(Instant observed) {
        if (observed.isAfter(observedAt)) {
            observedAt = observed;
        }
    }

    EventId eventId() {
        return EventId.of(eventId);
    }

    SessionId sessionId() {
        return SessionId.of(sessionId);
    }

    ResultEffect effect() {
        return effect;
    }

    Instant observedAt() {
        return observedAt;
    }

    Sealed<NormalizedResult> result() {
        return new Sealed<>(resultSealed);
    }

    Sealed<VendorOriginal> original() {
        return new Sealed<>(originalSealed);
    }
}
