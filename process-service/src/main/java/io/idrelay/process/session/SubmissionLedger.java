package io.idrelay.process.session;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.process.timeline.Timeline;
import io.idrelay.process.timeline.TimelineKind;
import io.idrelay.process.verification.Verifications;
import io.idrelay.vendor.spi.VendorFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;

/** The commits around the steps of a submission. */
@ApplicationScoped
class SubmissionLedger {
    private final VendorSessions sessions;
    private final Verifications verifications;
    private final Timeline timeline;
    private final Event<SessionSubmitted> submitted;
    private final Clock clock;

    SubmissionLedger(
            VendorSessions sessions,
            Verifications verifications,
            Timeline timeline,
            Event<SessionSubmitted> submitted,
            Clock clock) {
        this.sessions = sessions;
        this.verifications = verifications;
        this.timeline = timeline;
        this.submitted = submitted;
        this.clock = clock;
    }

    /** A step is done; a crash from now on does not repeat it. */
    @Transactional(TxType.REQUIRES_NEW)
    void learned(VendorSession session, VendorHandle news) {
        verifications.lock(session.processId());
        sessions.learn(session.id(), news);
    }

    /** The vendor has everything; from now on its verdict may come any time. */
    @Transactional(TxType.REQUIRES_NEW)
    void submitted(VendorSession session) {
        verifications.lock(session.processId());
        tell(session, TimelineKind.SESSION_SUBMITTED, Map.of());
        submitted.fire(new SessionSubmitted(session));
    }

    /** The vendor will never verify this. */
    @Transactional(TxType.REQUIRES_NEW)
    void failed(VendorSession session, VendorFailure failure) {
        verifications
                .lock(session.processId())
                .filter(verification -> verification.isCurrent(session.id()))
                .ifPresent(_ -> verifications.giveUp(session.processId(), failure.code()));
        tell(session, TimelineKind.SESSION_FAILED, Map.of("code", failure.code()));
    }

    private void tell(VendorSession session, TimelineKind kind, Map<String, String> more) {
        Map<String, String> detail = new java.util.HashMap<>(more);
        detail.put("sessionId", session.id().value());
        detail.put("vendor", session.vendor().value());
        timeline.add(session.merchantId(), session.processId(), kind, clock.instant(), detail);
    }
}
