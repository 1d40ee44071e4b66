package io.idrelay.process.session;

import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.process.timeline.Timeline;
import io.idrelay.process.timeline.TimelineKind;
import io.idrelay.process.verification.Verification;
import io.idrelay.process.verification.Verifications;
import io.idrelay.vendor.all.Vendors;
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
    private final Vendors vendors;
    private final Timeline timeline;
    private final Clock clock;

    EndUserReturns(
            SessionStore store,
            Verifications verifications,
            ResultRequests requests,
            Vendors vendors,
            Timeline timeline,
            Clock clock) {
        this.store = store;
        this.verifications = verifications;
        this.requests = requests;
        this.vendors = vendors;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Notes it and, the first time, has the result asked for. It comes through a browser and proves
     * nothing, so the verification stays as it is.
     *
     * @param query what the vendor, or anybody, appended
     * @return the session's verification; empty for a session that is not there
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Verification> returned(SessionId session, Map<String, String> query) {
        Optional<Verification> verification = store.processOf(session).flatMap(verifications::lock);
        verification.ifPresent(v -> note(v, session, query));
        return verification;
    }

    private void note(Verification verification, SessionId session, Map<String, String> query) {
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
            VendorHandle hints =
                    vendors.find(row.toSession().vendor())
                            .map(vendor -> vendor.sessions().returned(query))
                            .orElse(new VendorHandle(Map.of()));
            requests.request(session, "user-returned", 1, hints);
        }
    }
}
