package io.idrelay.sandbox.onekyc;

import io.idrelay.sandbox.control.Plan;
import io.idrelay.sandbox.control.SessionView;
import io.idrelay.sandbox.control.SimulatedVendor;
import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.stage.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** OneKYC as the control API sees it; a session's reference is the partner session id. */
@ApplicationScoped
class OneKycSimulator implements SimulatedVendor {
    static final String NAME = "onekyc";

    private final OneKycSessions sessions;
    private final PartnerTokens tokens;
    private final PublicUrl publicUrl;

    @Inject
    OneKycSimulator(OneKycSessions sessions, PartnerTokens tokens, PublicUrl publicUrl) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Outcome> outcomes() {
        return Arrays.stream(OneKycOutcome.values())
                .map(outcome -> new Outcome(outcome.key(), outcome.label(), outcome.digits()))
                .toList();
    }

    @Override
    public List<SessionView> sessions(int most) {
        return sessions.newest(most).stream().map(this::view).toList();
    }

    private SessionView view(OneKycSession session) {
        OneKycSession.Opened opened = session.opened();
        boolean page = opened.source().equals("WEB_SDK");
        return new SessionView(
                NAME,
                opened.partnerSessionId(),
                opened.submissionId(),
                page ? "page" : "sdk",
                session.outcome().key(),
                session.state(),
                page ? publicUrl.of(OneKycPageResource.PATH + "/" + opened.token()) : "",
                opened.openedAt(),
                session.misbehavior(),
                session.attempts());
    }

    @Override
    public boolean plan(String reference, Plan plan) {
        Optional<OneKycSession> session = sessions.find(reference);
        session.ifPresent(known -> known.apply(plan));
        return session.isPresent();
    }

    @Override
    public Finish finish(String reference, Optional<String> outcome, Optional<String> person) {
        Optional<OneKycSession> session = sessions.find(reference);
        if (session.isEmpty()) {
            return Finish.UNKNOWN_SESSION;
        }
        boolean taken =
                sessions.capture(
                        session.get(),
                        outcome.flatMap(OneKycOutcome::find),
                        person.flatMap(Person::find));
        return taken ? Finish.FINISHED : Finish.ALREADY_FINISHED;
    }

    @Override
    public void reset() {
        sessions.clear();
        tokens.clear();
    }
}
