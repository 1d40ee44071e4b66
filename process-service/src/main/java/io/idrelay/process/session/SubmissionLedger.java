package io.idrelay.process.session;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.process.timeline.Timeline;
import io.idrelay.process.timeline.TimelineKind;
import io.idrelay.process.verification.ProcessState;
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
    private final SessionStore store;
    private final VendorSessions sessions;
    private final Verifications verifications;
    private final Timeline timeline;
    private final Event<SessionSubmitted> submitted;
    private final SessionConfig config;
    private final Clock clock;

    SubmissionLedger(
            SessionStore store,
            VendorSessions sessions,
            Verifications verifications,
            Timeline timeline,
            Event<SessionSubmitted> submitted,
            SessionConfig config,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.verifications = verifications;
        this.timeline = timeline;
        this.submitted = submitted;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A step is done; a crash from now on does not repeat it.
     *
     * @return whether the next step is still wanted
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean learned(VendorSession session, VendorHandle news) {
        boolean wanted =
                verifications
                        .lock(session.processId())
                        .filter(verification -> verification.isCurrent(session.id()))
                        .filter(verification -> verification.state() instanceof ProcessState.Open)
                        .isPresent();
        sessions.learn(session.id(), news);
        store.lock(session.id())
                .filter(row -> row.errand().filter(Errand.SUBMIT::equals).isPresent())
                .ifPresent(row -> row.errandDueAt(clock.instant().plus(config.errandLease())));
        return wanted;
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
