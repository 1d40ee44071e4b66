package io.idrelay.sandbox.onekyc;

import io.idrelay.sandbox.stage.Person;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages that an end user sees at the simulated OneKYC. */
@CheckedTemplate(basePath = "onekyc")
final class OneKycPages {
    private OneKycPages() {}

    /** A line of a choice. */
    record Choice(String value, String label, boolean selected) {}

    static native TemplateInstance capture(
            String action, List<Choice> outcomes, List<Choice> people);

    static native TemplateInstance closed(String title, String sentence);

    static List<Choice> outcomes(OneKycOutcome selected) {
        return List.of(OneKycOutcome.values()).stream()
                .map(outcome -> new Choice(outcome.key(), outcome.label(), outcome == selected))
                .toList();
    }

    static List<Choice> people(Person selected) {
        return List.of(Person.values()).stream()
                .map(person -> new Choice(person.key(), person.fullName(), person == selected))
                .toList();
    }
}
