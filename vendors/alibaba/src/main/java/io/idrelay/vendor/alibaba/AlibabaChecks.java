package io.idrelay.vendor.alibaba;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Check.Kind;
import io.idrelay.contracts.result.Check.Outcome;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorWord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the parts of a result say, as checks; a part that is missing says nothing. */
final class AlibabaChecks {
    /** See the SDK's comments on ExtSourceInfo. */
    private static final double SELFIE_MATCHES_ABOVE = 0.8;

    private static final double LIVENESS_RISK_ABOVE = 0.95;

    private final UnrecognizedWords words;
    private final List<Check> checks = new ArrayList<>();

    AlibabaChecks(UnrecognizedWords words) {
        this.words = words;
    }

    List<Check> all() {
        return List.copyOf(checks);
    }

    void face(JsonNode face) {
        flag(Kind.LIVENESS, face, "faceAttack", false, Optional.empty());
        Optional<Double> score =
                number(face, "faceComparisonScore")
                        .filter(percent -> percent >= 0 && percent <= 100)
                        .map(percent -> BigDecimal.valueOf(percent).movePointLeft(2).doubleValue());
        flag(Kind.FACE_MATCH, face, "facePassed", true, score);
    }

    void document(JsonNode document) {
        flag(Kind.DOCUMENT_INTEGRITY, document, "ocrIdPassed", true, Optional.empty());
        JsonNode spoof = document.path("spoofInfo");
        flag(Kind.DOCUMENT_AUTHENTICITY, spoof, "spoofResult", false, Optional.empty());
    }

    /** A document is good on its last day. */
    void expiry(AlibabaDocument document, Instant observedAt) {
        if (document.has("expiryDate")) {
            LocalDate today = LocalDate.ofInstant(observedAt, ZoneOffset.UTC);
            Outcome outcome =
                    document.end()
                            .map(day -> day.isBefore(today) ? Outcome.FAIL : Outcome.PASS)
                            .orElse(document.forLife() ? Outcome.PASS : Outcome.INCONCLUSIVE);
            checks.add(Check.of(Kind.DOCUMENT_EXPIRY, outcome, "expiryDate"));
        }
    }

    /** The authority's own comparison, from 0 to 1. */
    void source(JsonNode source, double matchFrom) {
        field(source, "govId", "document_number", matchFrom);
        field(source, "fullName", "name", matchFrom);
        field(source, "dob", "birthdate", matchFrom);
        scored(source, "selfiePhoto")
                .ifPresent(score ->
                        add(Kind.FACE_MATCH, score > SELFIE_MATCHES_ABOVE, score, "selfiePhoto"));
        scored(source, "liveness")
                .ifPresent(risk ->
                        add(Kind.LIVENESS, risk <= LIVENESS_RISK_ABOVE, 1 - risk, "liveness"));
    }

    /** What the vendor looked at and we cannot read speaks against accepting anybody. */
    void unreadable(String part) {
        checks.add(Check.of(Kind.UNRECOGNIZED, Outcome.UNRECOGNIZED, part));
    }

    private void field(JsonNode source, String name, String claim, double matchFrom) {
        scored(source, name)
                .ifPresent(score -> {
                    Outcome outcome =
                            score >= matchFrom
                                    ? Outcome.PASS
                                    : score == 0 ? Outcome.FAIL : Outcome.INCONCLUSIVE;
                    checks.add(
                            new Check(
                                    Kind.DATA_MATCH,
                                    Optional.of(claim),
                                    outcome,
                                    Optional.of(score),
                                    Optional.of(name)));
                });
    }

    private void add(Kind kind, boolean good, double score, String name) {
        checks.add(
                new Check(
                        kind,
                        Optional.empty(),
                        good ? Outcome.PASS : Outcome.FAIL,
                        Optional.of(score),
                        Optional.of(name)));
    }

    /**
     * Y and N, or T and F, which one comment of the SDK has in their place.
     *
     * @param good whether a yes is good
     */
    private void flag(Kind kind, JsonNode part, String name, boolean good, Optional<Double> score) {
        JsonNode node = part.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return;
        }
        String word = node.asText();
        Outcome outcome =
                switch (word) {
                    case "Y", "T" -> good ? Outcome.PASS : Outcome.FAIL;
                    case "N", "F" -> good ? Outcome.FAIL : Outcome.PASS;
                    default -> {
                        words.add(name, word);
                        yield Outcome.UNRECOGNIZED;
                    }
                };
        String code = VendorWord.clean(name + ":" + word);
        checks.add(new Check(kind, Optional.empty(), outcome, score, Optional.of(code)));
    }

    private Optional<Double> scored(JsonNode part, String name) {
        Optional<Double> number = number(part, name);
        Optional<Double> score = number.filter(value -> value >= 0 && value <= 1);
        if (score.isEmpty() && part.hasNonNull(name)) {
            words.addPlace("ExtSourceInfo." + name);
            checks.add(Check.of(Kind.UNRECOGNIZED, Outcome.UNRECOGNIZED, name));
        }
        return score;
    }

    /** Numbers are also seen as strings. */
    private static Optional<Double> number(JsonNode part, String name) {
        if (part.path(name).isNumber()) {
            return Optional.of(part.path(name).doubleValue());
        }
        String text = part.path(name).asText("");
        return text.matches("[0-9]{1,3}(\\.[0-9]{1,20})?")
                ? Optional.of(Double.valueOf(text))
                : Optional.empty();
    }
}
