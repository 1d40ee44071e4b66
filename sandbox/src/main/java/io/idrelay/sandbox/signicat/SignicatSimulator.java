package io.idrelay.sandbox.signicat;

import io.idrelay.sandbox.control.SessionView;
import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.stage.PublicUrl;
import io.idrelay.sandbox.visit.Visit;
import io.idrelay.sandbox.visit.VisitedVendor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Signicat as the control API sees it; a session is a dossier, its reference the customer's
 * external reference or the dossier's id.
 */
@ApplicationScoped
class SignicatSimulator extends VisitedVendor<SignicatOutcome, AssureDossier> {
    static final String NAME = "signicat";

    private final AssureDossiers dossiers;
    private final Captures captures;
    private final AssureTokens tokens;
    private final PublicUrl publicUrl;

    @Inject
    SignicatSimulator(
            AssureDossiers dossiers, Captures captures, AssureTokens tokens, PublicUrl publicUrl) {
        this.dossiers = dossiers;
        this.captures = captures;
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    protected Class<SignicatOutcome> outcomeType() {
        return SignicatOutcome.class;
    }

    @Override
    protected List<AssureDossier> newest(int most) {
        return dossiers.newest(most);
    }

    @Override
    protected Optional<AssureDossier> find(String reference) {
        return dossiers.find(reference);
    }

    @Override
    protected Visit<SignicatOutcome> visitOf(AssureDossier dossier) {
        return dossier.visit();
    }

    @Override
    protected SessionView view(AssureDossier dossier) {
        Optional<AssureProcess> process = dossier.latest();
        Visit<SignicatOutcome> visit = dossier.visit();
        return new SessionView(
                NAME,
                dossier.externalReference().orElse(dossier.id()),
                dossier.id(),
                "page",
                process.flatMap(AssureProcess::outcome).orElse(visit.outcome()).key(),
                process.map(AssureProcess::status).orElse("created"),
                dossier.openPage()
                        .map(page -> publicUrl.of(SignicatPageResource.PATH + "/" + page.token()))
                        .orElse(""),
                dossier.createdAt(),
                visit.misbehavior(),
                visit.attempts());
    }

    @Override
    protected boolean finish(
            AssureDossier dossier, Optional<SignicatOutcome> chosen, Optional<Person> whose) {
        SignicatOutcome outcome = chosen.orElse(dossier.visit().outcome());
        Person person = whose.orElse(Person.NORA_TESTCASE);
        Optional<AssureProcess> finished =
                dossier.openPage().isPresent()
                        ? dossier.openPage().flatMap(page -> captures.finish(page, outcome, person))
                        : dossier.latest()
                                .flatMap(p -> captures.finish(dossier, p.id(), outcome, person));
        return finished.isPresent();
    }

    @Override
    public void reset() {
        dossiers.clear();
        captures.clear();
        tokens.clear();
    }
}
