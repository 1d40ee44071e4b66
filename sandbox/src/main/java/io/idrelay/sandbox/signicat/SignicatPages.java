package io.idrelay.sandbox.signicat;

import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.visit.Choice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages that an end user sees at the simulated Signicat. */
@CheckedTemplate(basePath = "signicat")
final class SignicatPages {
    private static final List<SignicatOutcome> USUAL =
            List.of(
                    SignicatOutcome.ACCEPTED,
                    SignicatOutcome.REJECTED,
                    SignicatOutcome.INCONCLUSIVE,
                    SignicatOutcome.FAILED);
    private static final List<SignicatOutcome> RARE =
            List.of(
                    SignicatOutcome.NOT_MATCHED,
                    SignicatOutcome.UNKNOWN_WORDS,
                    SignicatOutcome.NEVER_ENDS);

    private SignicatPages() {}

    static native TemplateInstance capture(
            String action,
            String provider,
            List<Choice> people,
            List<Choice> usual,
            List<Choice> rare);

    static TemplateInstance capture(String action, CapturePage page) {
        SignicatOutcome planned = page.dossier().visit().outcome();
        return capture(
                action,
                page.provider(),
                Choice.people(Person.NORA_TESTCASE),
                Choice.outcomes(USUAL, planned),
                Choice.outcomes(RARE, planned));
    }
}
