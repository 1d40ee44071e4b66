package io.idrelay.sandbox.visit;

import io.idrelay.sandbox.stage.Person;
import java.util.Arrays;
import java.util.List;

/** One of the things that an end user may choose on a page. */
public record Choice(String value, String label, boolean marked) {
    /** Everybody who may stand in front of the camera. */
    public static List<Choice> people(Person marked) {
        return Arrays.stream(Person.values())
                .map(person -> new Choice(person.key(), person.fullName(), person == marked))
                .toList();
    }

    /** What the visit may come to. */
    public static <O extends VisitOutcome> List<Choice> outcomes(List<O> outcomes, O marked) {
        return outcomes.stream()
                .map(outcome -> new Choice(outcome.key(), outcome.label(), outcome == marked))
                .toList();
    }
}
