package io.idrelay.vendor.cleardil;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Reason;
import io.idrelay.vendor.cleardil.ClearDilFinding.Weight;
import io.idrelay.vendor.cleardil.ClearDilWords.Meaning;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a screening by its {@code outcome}: its {@code status} stays PENDING while a match waits
 * for a person, who may never come.
 */
final class ClearDilScreeningCheck {
    private static final Set<String> SCOPES =
            Set.of("WATCHLIST", "PEP", "DISQUALIFIED_ENTITIES", "ADVERSE_MEDIA");

    private final ClearDilWords table;
    private final UnrecognizedWords words;

    ClearDilScreeningCheck(ClearDilWords table, UnrecognizedWords words) {
        this.table = table;
        this.words = words;
    }

    /** What each scope says: those that were asked for, and those that were answered. */
    List<ClearDilFinding> of(JsonNode screening, List<String> requested) {
        boolean done = ClearDilProgress.screened(screening, words);
        JsonNode outcome = screening.path("outcome");
        Set<String> scopes = new TreeSet<>(requested);
        screening.path("scope").forEach(scope -> scopes.add(scope.asText("")));
        outcome.fieldNames().forEachRemaining(scopes::add);
        List<ClearDilFinding> findings = new ArrayList<>();
        for (String scope : scopes) {
            findings.add(
                    outcome.has(scope)
                            ? finding(scope, outcome.path(scope).asText(""))
                            : missing(scope, done));
        }
        return findings;
    }

    private static ClearDilFinding missing(String scope, boolean done) {
        String code = VendorWord.clean(scope) + ":missing";
        return done ? ClearDilFinding.doubt(code) : ClearDilFinding.pending(code);
    }

    private ClearDilFinding finding(String scope, String word) {
        boolean known = SCOPES.contains(scope);
        Optional<Meaning> meaning = table.screening(word);
        if (!known) {
            words.add("screening.outcome", scope);
        }
        if (meaning.isEmpty()) {
            words.add("screening." + scope, word);
        }
        Check check =
                Check.of(
                        known ? Check.Kind.WATCHLIST : Check.Kind.UNRECOGNIZED,
                        meaning.map(Meaning::outcome).orElse(Check.Outcome.UNRECOGNIZED),
                        VendorWord.clean(scope + ":" + word));
        Weight weight = known ? weight(meaning) : weightOfUnknown(meaning);
        return ClearDilFinding.of(check, weight, Reason.Code.WATCHLIST_HIT);
    }

    private static Weight weight(Optional<Meaning> meaning) {
        return meaning.map(known ->
                        switch (known) {
                            case PASS -> Weight.FOR;
                            case FAIL -> Weight.AGAINST;
                            case INCONCLUSIVE, NOT_PERFORMED -> Weight.DOUBT;
                            case PENDING -> Weight.PENDING;
                        })
                .orElse(Weight.UNKNOWN);
    }

    /** A scope of tomorrow decides nothing, unless it is not in order: then a person looks. */
    private static Weight weightOfUnknown(Optional<Meaning> meaning) {
        return meaning.filter(Meaning::harmless).isPresent() ? Weight.NEUTRAL : Weight.DOUBT;
    }
}
