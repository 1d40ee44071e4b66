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
import java.util.Map;
import java.util.Optional;

/** Reads the verification of a document: six analyses, each with its parts. */
final class ClearDilDocumentCheck {
    private final JsonNode outcome;
    private final Optional<ClearDilDocumentType> document;
    private final ClearDilWords table;
    private final UnrecognizedWords words;
    private final List<ClearDilFinding> findings = new ArrayList<>();

    private ClearDilDocumentCheck(
            JsonNode verification,
            Optional<ClearDilDocumentType> document,
            ClearDilWords table,
            UnrecognizedWords words) {
        this.outcome = verification.path("outcome");
        this.document = document;
        this.table = table;
        this.words = words;
    }

    static List<ClearDilFinding> of(
            JsonNode verification,
            Optional<ClearDilDocumentType> document,
            ClearDilWords table,
            UnrecognizedWords words) {
        return new ClearDilDocumentCheck(verification, document, table, words)
                .read(ClearDilProgress.done("verification", verification, words));
    }

    private List<ClearDilFinding> read(boolean done) {
        for (ClearDilAnalysis analysis : ClearDilAnalysis.values()) {
            if (outcome.has(analysis.word())) {
                readAnalysis(analysis, outcome.path(analysis.word()));
            } else if (done) {
                findings.add(ClearDilFinding.doubt(analysis.word() + ":missing"));
            }
        }
        for (Map.Entry<String, JsonNode> other : outcome.properties()) {
            if (ClearDilAnalysis.find(other.getKey()).isEmpty()) {
                readOther(other.getKey(), other.getValue());
            }
        }
        if (!done) {
            findings.add(ClearDilFinding.pending("verification"));
        }
        return findings;
    }

    private void readAnalysis(ClearDilAnalysis analysis, JsonNode answer) {
        String word = answer.path("status").asText("");
        Optional<Meaning> meaning = table.analysis(analysis.word(), word);
        if (meaning.isEmpty()) {
            words.add(analysis.word(), word);
        }
        Optional<String> disagreeing = readParts(analysis, answer.path("breakdown"));
        boolean contradicted =
                meaning.filter(Meaning::harmless).isPresent() && disagreeing.isPresent();
        String code = analysis.word() + ":" + word + disagreeing.map(part -> ":" + part).orElse("");
        Check.Outcome result =
                contradicted
                        ? Check.Outcome.INCONCLUSIVE
                        : meaning.map(Meaning::outcome).orElse(Check.Outcome.UNRECOGNIZED);
        findings.add(
                ClearDilFinding.of(
                        Check.of(analysis.kind(), result, VendorWord.clean(code)),
                        contradicted ? Weight.DOUBT : weight(analysis, meaning),
                        analysis.against()));
    }

    private Weight weight(ClearDilAnalysis analysis, Optional<Meaning> meaning) {
        return meaning.map(known ->
                        switch (known) {
                            case PASS -> Weight.FOR;
                            case FAIL -> Weight.AGAINST;
                            case INCONCLUSIVE -> Weight.DOUBT;
                            case NOT_PERFORMED ->
                                    analysis.mayBeLeftOut(document) ? Weight.NEUTRAL : Weight.DOUBT;
                            case PENDING -> Weight.PENDING;
                        })
                .orElse(Weight.UNKNOWN);
    }

    /** The first part that is not in order. */
    private Optional<String> readParts(ClearDilAnalysis analysis, JsonNode breakdown) {
        Optional<String> disagreeing = Optional.empty();
        for (JsonNode part : breakdown) {
            if (!readPart(analysis, part) && disagreeing.isEmpty()) {
                disagreeing = Optional.of(part.path("type").asText(""));
            }
        }
        return disagreeing;
    }

    private boolean readPart(ClearDilAnalysis analysis, JsonNode part) {
        String type = part.path("type").asText("");
        String word = part.path("status").asText("");
        Optional<Meaning> meaning = table.analysis(analysis.word(), word);
        if (!analysis.knows(type)) {
            words.add(analysis.word() + ".breakdown", type);
        }
        if (meaning.isEmpty()) {
            words.add(analysis.word() + "." + type, word);
        }
        ClearDilAnalysis.field(type)
                .filter(_ -> analysis == ClearDilAnalysis.CONSISTENCY)
                .ifPresent(field -> findings.add(comparison(field, type, word, meaning)));
        return meaning.filter(Meaning::harmless).isPresent();
    }

    /** A field that was compared; what it weighs is said by the analysis it is part of. */
    private static ClearDilFinding comparison(
            String field, String type, String word, Optional<Meaning> meaning) {
        Check check =
                Check.ofField(
                        field,
                        meaning.map(Meaning::outcome).orElse(Check.Outcome.UNRECOGNIZED),
                        VendorWord.clean(type + ":" + word));
        return ClearDilFinding.of(check, Weight.NEUTRAL, Reason.Code.DATA_MISMATCH);
    }

    /** An analysis of tomorrow decides nothing, unless it is not in order: then a person looks. */
    private void readOther(String name, JsonNode answer) {
        String word = answer.path("status").asText("");
        words.add("outcome", name);
        Optional<Meaning> meaning = table.analysis(name, word);
        Check check =
                Check.of(
                        Check.Kind.UNRECOGNIZED,
                        meaning.map(Meaning::outcome).orElse(Check.Outcome.UNRECOGNIZED),
                        VendorWord.clean(name + ":" + word));
        boolean harmless = meaning.filter(Meaning::harmless).isPresent();
        findings.add(
                ClearDilFinding.of(
                        check, harmless ? Weight.NEUTRAL : Weight.DOUBT, Reason.Code.UNRECOGNIZED));
    }
}
