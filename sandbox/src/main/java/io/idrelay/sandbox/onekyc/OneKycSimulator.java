package io.idrelay.sandbox.onekyc;

import io.idrelay.sandbox.control.SessionView;
import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.stage.PublicUrl;
import io.idrelay.sandbox.visit.Visit;
import io.idrelay.sandbox.visit.VisitedVendor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** OneKYC as the control API sees it; a session's reference is the partner session id. */
@ApplicationScoped
class OneKycSimulator extends VisitedVendor<OneKycOutcome, OneKycSession> {
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
    protected Class<OneKycOutcome> outcomeType() {
        return OneKycOutcome.class;
    }

    @Override
    protected List<OneKycSession> newest(int most) {
        return sessions.newest(most);
    }

    @Override
    protected Optional<OneKycSession> find(String reference) {
        return sessions.find(reference);
    }

    @Override
    protected Visit<OneKycOutcome> visitOf(OneKycSession session) {
        return session.visit();
    }

    @Override
    protected SessionView view(OneKycSession session) {
        OneKycSession.Opened opened = session.opened();
        boolean page = opened.source().equals("WEB_SDK");
        return new SessionView(
                NAME,
                opened.partnerSessionId(),
                opened.submissionId(),
                page ? "page" : "sdk",
                session.visit().outcome().key(),
                session.state(),
                page ? publicUrl.of(OneKycPageResource.PATH + "/" + opened.token()) : "",
                opened.openedAt(),
                session.visit().misbehavior(),
                session.visit().attempts());
    }

    @Override
    protected boolean finish(
            OneKycSession session, Optional<OneKycOutcome> chosen, Optional<Person> whose) {
        return sessions.capture(session, chosen, whose);
    }

    @Override
    public void reset() {
        sessions.clear();
        tokens.clear();
    }
}
