package io.idrelay.sandbox.onekyc;

import io.idrelay.sandbox.callback.Callback;
import io.idrelay.sandbox.stage.Bounded;
import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.stage.StageConfig;
import io.idrelay.sandbox.visit.Aftermath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Keeps the sessions and moves them on: captured, processed, called back. */
@ApplicationScoped
class OneKycSessions {
    private final Clock clock;
    private final Aftermath aftermath;
    private final Partners partners;
    private final SubmissionData submissionData;
    private final Bounded<String, OneKycSession> byPartnerSession;
    private final Bounded<String, OneKycSession> byToken;
    private final Bounded<OneKycSession.User, Boolean> users;

    @Inject
    OneKycSessions(
            StageConfig config,
            Clock clock,
            Aftermath aftermath,
            Partners partners,
            SubmissionData submissionData) {
        this.clock = clock;
        this.aftermath = aftermath;
        this.partners = partners;
        this.submissionData = submissionData;
        byPartnerSession = Bounded.forSessions(config);
        byToken = Bounded.forSessions(config);
        users = Bounded.forSessions(config);
    }

    /** Stores a new session; says whether its partner session id was unused. */
    boolean open(OneKycSession session) {
        if (!byPartnerSession.add(session.opened().partnerSessionId(), session)) {
            return false;
        }
        byToken.put(session.opened().token(), session);
        return true;
    }

    Optional<OneKycSession> find(String partnerSessionId) {
        return byPartnerSession.get(partnerSessionId);
    }

    /** The session of an SDK token or a launch URL that is still good. */
    Optional<OneKycSession> findByToken(String token) {
        return byToken.get(token)
                .filter(session -> clock.instant().isBefore(session.opened().expiresAt()));
    }

    /** Whether the user has ever finished a capture: only then does OneKYC know them. */
    boolean knows(OneKycSession.User user) {
        return users.get(user).isPresent();
    }

    List<OneKycSession> newest(int most) {
        return byPartnerSession.newest(most);
    }

    /** Ends the capture and starts the processing; says whether the capture was still open. */
    boolean capture(
            OneKycSession session, Optional<OneKycOutcome> outcome, Optional<Person> person) {
        if (!session.capture(outcome, person)) {
            return false;
        }
        users.put(session.opened().user(), true);
        proceed(session, session.visit().outcome().verdicts());
        return true;
    }

    private void proceed(OneKycSession session, List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        aftermath.afterProcessing(() -> {
            session.reach(verdicts.getFirst(), clock.instant());
            callBack(session);
            proceed(session, verdicts.subList(1, verdicts.size()));
        });
    }

    private void callBack(OneKycSession session) {
        Optional<Partner> partner = partners.find(session.opened().user().clientId());
        if (partner.isEmpty() || partner.get().callbackUrl().isEmpty()) {
            return;
        }
        byte[] body = submissionData.write(session).toString().getBytes(StandardCharsets.UTF_8);
        Callback callback =
                new Callback(
                        partner.get().callbackMethod(),
                        partner.get().callbackUrl().get(),
                        partner.get().headers(),
                        body,
                        session.state());
        aftermath.callBack(session.visit(), callback);
    }

    void clear() {
        byPartnerSession.clear();
        byToken.clear();
        users.clear();
    }
}
