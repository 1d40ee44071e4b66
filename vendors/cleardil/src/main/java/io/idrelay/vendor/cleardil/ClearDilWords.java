package io.idrelay.vendor.cleardil;

import io.idrelay.contracts.result.Check;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.WordTable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the words of ClearDil's checks mean. Its pages list them and explain none, so the table is
 * ours and an operator can replace its lines.
 */
final class ClearDilWords {
    private static final String ANALYSIS = "analysis";

    private static final WordTable INFERRED =
            new WordTable(
                    Map.of(
                            "analysis:CLEAR", "pass",
                            "analysis:ATTENTION", "inconclusive",
                            // A specimen is an ERROR in the published example: a finding.
                            "analysis:ERROR", "fail",
                            "analysis:NOT_APPLICABLE", "not_performed",
                            "expiration_check:ATTENTION", "fail",
                            "screening:CLEAR", "pass",
                            "screening:DISMISSED", "pass",
                            "screening:CONFIRMED", "fail",
                            "screening:AWAITING_VALIDATION", "inconclusive",
                            "screening:IN_PROGRESS", "pending"));

    private final WordTable table;

    private ClearDilWords(WordTable table) {
        this.table = table;
    }

    static ClearDilWords of(VendorAccess access) {
        return new ClearDilWords(INFERRED.with(access.findSetting(ClearDilForm.WORDS)));
    }

    /** A word of an analysis, or of a part of it. */
    Optional<Meaning> analysis(String name, String word) {
        return find(name, word).or(() -> find(ANALYSIS, word));
    }

    /** A word of a screening's scope. */
    Optional<Meaning> screening(String word) {
        return find("screening", word);
    }

    private Optional<Meaning> find(String place, String word) {
        return table.find(place + ":" + word).flatMap(Meaning::find);
    }

    /** What a word says of a check. */
    enum Meaning {
        PASS(Check.Outcome.PASS),
        FAIL(Check.Outcome.FAIL),
        INCONCLUSIVE(Check.Outcome.INCONCLUSIVE),
        NOT_PERFORMED(Check.Outcome.NOT_PERFORMED),
        PENDING(Check.Outcome.NOT_PERFORMED);

        private final Check.Outcome outcome;

        Meaning(Check.Outcome outcome) {
            this.outcome = outcome;
        }

        static Optional<Meaning> find(String word) {
            return Arrays.stream(values())
                    .filter(meaning -> meaning.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }

        Check.Outcome outcome() {
            return outcome;
        }

        /** Whether it speaks neither for nor against. */
        boolean harmless() {
            return Stream.of(PASS, NOT_PERFORMED).anyMatch(this::equals);
        }
    }
}
