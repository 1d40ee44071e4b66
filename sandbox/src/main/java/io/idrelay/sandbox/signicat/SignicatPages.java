package io.idrelay.sandbox.signicat;

import io.idrelay.sandbox.stage.Person;
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

    /** A line of a choice, or a button. */
    record Choice(String value, String label, boolean marked) {}

    static native TemplateInstance capture(
            String action,
            String provider,
            List<Choice> people,
            List<Choice> usual,
            List<Choice> rare);

    static native TemplateInstance closed(String title, String sentence);

    static TemplateInstance capture(String action, CapturePage page) {
        SignicatOutcome planned = page.dossier().outcome();
        return capture(
                action, page.provider(), people(), buttons(USUAL, planned), buttons(RARE, planned));
    }

    private static List<Choice> people() {
        return List.of(Person.values()).stream()
                .map(p -> new Choice(p.key(), p.fullName(), p == Person.NORA_TESTCASE))
                .toList();
    }

    private static List<Choice> buttons(List<SignicatOutcome> outcomes, SignicatOutcome planned) {
        return outcomes.stream()
                .map(outcome -> new Choice(outcome.key(), outcome.label(), outcome == planned))
                .toList();
    }
}
