package io.idrelay.process.session;

import io.idrelay.contracts.SessionId;
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

/** An end user comes back from a vendor's page. */
@ApplicationScoped
public class EndUserReturns {
    private final SessionStore store;
    private final Verifications verifications;
    private final ResultRequests requests;
    private final Timeline timeline;
    private final Clock clock;

    EndUserReturns(
            SessionStore store,
            Verifications verifications,
            ResultRequests requests,
            Timeline timeline,
            Clock clock) {
        this.store = store;
        this.verifications = verifications;
        this.requests = requests;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Notes it and, the first time, has the result asked for. It comes through a browser and proves
     * nothing, so the verification stays as it is.
     *
     * @return the session's verification; empty for a session that is not there
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Verification> returned(SessionId session) {
        Optional<Verification> verification =
                store.of(session).flatMap(row -> verifications.lock(row.toSession().processId()));
        verification.ifPresent(v -> note(v, session));
        return verification;
    }

    private void note(Verification verification, SessionId session) {
        Instant now = clock.instant();
        SessionRow row = store.lock(session).orElseThrow();
        if (!row.returned(now)) {
            return;
        }
        timeline.add(
                verification.merchantId(),
                verification.id(),
                TimelineKind.USER_RETURNED,
                now,
                Map.of("sessionId", session.value()));
        if (verification.isCurrent(session) && !verification.state().status().ended()) {
            requests.request(session, "user-returned", 1);
        }
    }
}
