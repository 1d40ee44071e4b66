package io.idrelay.process.session;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventType;
import io.idrelay.contracts.ResultRequested;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.platform.outbox.Outbox;
import io.idrelay.platform.sealing.SealContext;
import io.idrelay.platform.sealing.Sealer;
import io.idrelay.process.timeline.Timeline;
import io.idrelay.process.timeline.TimelineKind;
import io.idrelay.process.verification.Verification;
import io.idrelay.process.verification.Verifications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Asks result-normalizer to fetch a session's result now. */
@ApplicationScoped
public class ResultRequests {
    private final SessionStore store;
    private final SessionVault vault;
    private final Sealer sealer;
    private final Outbox outbox;
    private final Verifications verifications;
    private final Timeline timeline;
    private final Clock clock;

    ResultRequests(
            SessionStore store,
            SessionVault vault,
            Sealer sealer,
            Outbox outbox,
            Verifications verifications,
            Timeline timeline,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.sealer = sealer;
        this.outbox = outbox;
        this.verifications = verifications;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Writes the request in the caller's transaction.
     *
     * @param reason a code, for example {@code sweep}
     * @param attempt counts from 1
     * @return whether there was anything to ask with: a session without vendor ids cannot be
     *     fetched
     */
    @Transactional(TxType.MANDATORY)
    public boolean request(SessionId session, String reason, int attempt) {
        return request(session, reason, attempt, new VendorHandle(Map.of()));
    }

    /**
     * The same with ids that nobody proved: they fill gaps of this one request and replace nothing.
     *
     * @param hints for example what a webhook named
     */
    @Transactional(TxType.MANDATORY)
    public boolean request(SessionId session, String reason, int attempt, VendorHandle hints) {
        SessionRow row = store.of(session).orElseThrow();
        Optional<VendorHandle> handle = vault.handle(row).map(hints::with);
        handle.ifPresent(h -> write(row.toSession(), h, reason, attempt));
        return handle.isPresent();
    }

    /** The trace that made the process, whoever asks. */
    private Optional<String> trace(VendorSession session) {
        return verifications
                .find(session.merchantId(), session.processId())
                .flatMap(Verification::traceparent);
    }

    private void write(VendorSession session, VendorHandle handle, String reason, int attempt) {
        Instant now = clock.instant();
        String key = session.accountId().value() + "/" + session.id().value();
        ResultRequested request =
                new ResultRequested(
                        session.merchantId(),
                        session.accountId(),
                        session.vendor(),
                        session.id(),
                        reason,
                        attempt,
                        sealer.seal(
                                handle,
                                ServiceName.RESULT_NORMALIZER,
                                SealContext.of(EventType.RESULT_REQUESTED, "handle", key)));
        outbox.add(Event.of(request, now, trace(session)));
        timeline.add(
                session.merchantId(),
                session.processId(),
                TimelineKind.RESULT_REQUESTED,
                now,
                Map.of("reason", reason, "attempt", attempt));
    }
}
