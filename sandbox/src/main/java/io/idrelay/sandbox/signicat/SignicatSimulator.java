package io.idrelay.sandbox.signicat;

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

/**
 * Signicat as the control API sees it; a session is a dossier, its reference the customer's
 * external reference or the dossier's id.
 */
@ApplicationScoped
class SignicatSimulator implements SimulatedVendor {
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
    public List<Outcome> outcomes() {
        return Arrays.stream(SignicatOutcome.values())
                .map(outcome -> new Outcome(outcome.key(), outcome.label(), ""))
                .toList();
    }

    @Override
    public List<SessionView> sessions(int most) {
        return dossiers.newest(most).stream().map(this::view).toList();
    }

    private SessionView view(AssureDossier dossier) {
        Optional<AssureProcess> process = dossier.latest();
        return new SessionView(
                NAME,
                dossier.externalReference().orElse(dossier.id()),
                dossier.id(),
                "page",
                process.flatMap(AssureProcess::outcome).orElse(dossier.outcome()).key(),
                process.map(AssureProcess::status).orElse("created"),
                dossier.openPage()
                        .map(page -> publicUrl.of(SignicatPageResource.PATH + "/" + page.token()))
                        .orElse(""),
                dossier.createdAt(),
                dossier.misbehavior(),
                dossier.attempts());
    }

    @Override
    public boolean plan(String reference, Plan plan) {
        Optional<AssureDossier> dossier = dossiers.find(reference);
        dossier.ifPresent(known -> known.apply(plan));
        return dossier.isPresent();
    }

    @Override
    public Finish finish(String reference, Optional<String> outcome, Optional<String> person) {
        Optional<AssureDossier> known = dossiers.find(reference);
        if (known.isEmpty()) {
            return Finish.UNKNOWN_SESSION;
        }
        AssureDossier dossier = known.get();
        SignicatOutcome chosen = outcome.flatMap(SignicatOutcome::find).orElse(dossier.outcome());
        Person whose = person.flatMap(Person::find).orElse(Person.NORA_TESTCASE);
        Optional<AssureProcess> finished =
                dossier.openPage().isPresent()
                        ? dossier.openPage().flatMap(page -> captures.finish(page, chosen, whose))
                        : dossier.latest()
                                .flatMap(p -> captures.finish(dossier, p.id(), chosen, whose));
        return finished.isPresent() ? Finish.FINISHED : Finish.ALREADY_FINISHED;
    }

    @Override
    public void reset() {
        dossiers.clear();
        captures.clear();
        tokens.clear();
    }
}
