package io.idrelay.vendor.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Check.Kind;
import io.idrelay.contracts.result.Check.Outcome;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Onfido's document and face reports inside a process, as checks.
 *
 * <p>Signicat only says that they hold Onfido's breakdowns; names and words are those of Onfido's
 * own reports, and what they mean to us is inferred.
 */
final class SignicatOnfidoReports {
    private static final String DOCUMENT = "document";
    private static final String FACE = "face";
    private static final String EXPIRATION = "document_expiration";

    private final SignicatWords table;
    private final UnrecognizedWords words;
    private final List<Check> checks = new ArrayList<>();

    private SignicatOnfidoReports(SignicatWords table, UnrecognizedWords words) {
        this.table = table;
        this.words = words;
    }

    static List<Check> read(
            JsonNode providerSpecific, SignicatWords table, UnrecognizedWords words) {
        SignicatOnfidoReports reports = new SignicatOnfidoReports(table, words);
        reports.report(
                providerSpecific.path("documentVerification"),
                DOCUMENT,
                Kind.DOCUMENT_AUTHENTICITY);
        reports.report(providerSpecific.path("facialSimilarity"), FACE, Kind.FACE_MATCH);
        return List.copyOf(reports.checks);
    }

    private void report(JsonNode report, String name, Kind whole) {
        JsonNode parts = report.has("breakdown") ? report.path("breakdown") : report;
        int before = checks.size();
        parts.properties().forEach(part -> part(name, snakeCase(part.getKey()), part.getValue()));
        // Some reports have a verdict and no parts.
        if (checks.size() == before && report.hasNonNull("result")) {
            String word = report.path("sub_result").asText(report.path("result").asText());
            checks.add(Check.of(whole, outcome(name, word), VendorWord.clean(name + ":" + word)));
        }
    }

    private void part(String report, String name, JsonNode part) {
        if (!part.isObject()) {
            return;
        }
        String place = report + "." + name;
        table.check(place).ifPresent(kind -> checks.add(check(report, name, kind, part)));
        if (!table.knows(place)) {
            words.addPlace(place);
        }
        JsonNode expiration = child(part, EXPIRATION);
        if (report.equals(DOCUMENT) && expiration.isObject()) {
            table.check(DOCUMENT + "." + EXPIRATION)
                    .ifPresent(kind -> checks.add(check(report, EXPIRATION, kind, expiration)));
        }
    }

    private Check check(String report, String name, Kind kind, JsonNode part) {
        JsonNode result = part.path("result");
        Outcome outcome =
                result.isTextual()
                        ? outcome(report + "." + name, result.asText())
                        : Outcome.NOT_PERFORMED;
        return new Check(
                kind,
                Optional.empty(),
                outcome,
                score(part),
                Optional.of(VendorWord.clean(name + ":" + result.asText("null"))));
    }

    private Outcome outcome(String place, String word) {
        Optional<Outcome> known = table.outcome("onfido", word);
        if (known.isEmpty()) {
            words.add(place, word);
        }
        return known.orElse(Outcome.UNRECOGNIZED);
    }

    /** How alike two faces are, from 0 to 1. */
    private static Optional<Double> score(JsonNode part) {
        JsonNode score = child(part, "face_match").path("properties").path("score");
        return score.isNumber() && score.asDouble() >= 0 && score.asDouble() <= 1
                ? Optional.of(score.asDouble())
                : Optional.empty();
    }

    private static JsonNode child(JsonNode part, String name) {
        JsonNode parts = part.path("breakdown");
        return parts.path(name);
    }

    /** Onfido writes snake case, Signicat camel case; which one stands here is not documented. */
    private static String snakeCase(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
