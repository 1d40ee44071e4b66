package io.idrelay.sandbox.visit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a visit comes to; each vendor has an enum of them, the usual one first. */
public interface VisitOutcome {
    /** The enum constant's name. */
    String name();

    /** For a person who chooses it. */
    String label();

    /** The end of a phone number that chooses it; empty where none does. */
    default String phoneDigits() {
        return "";
    }

    /** As the control API and the pages' forms spell it. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The vendor's outcome that is spelled so. */
    static <O extends Enum<O> & VisitOutcome> Optional<O> find(Class<O> outcomes, String key) {
        return Arrays.stream(outcomes.getEnumConstants())
                .filter(outcome -> outcome.key().equals(key))
                .findFirst();
    }
}
