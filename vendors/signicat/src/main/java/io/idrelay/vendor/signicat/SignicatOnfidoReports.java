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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Onfido's document and face reports inside a process, as checks.
 *
 * <p>Signicat only says that they hold Onfido's breakdowns; names and words are those of Onfido's
 * own reports, and what they mean to us is inferred.
 */
final class SignicatOnfidoReports {
    private static final Map<String, Kind> DOCUMENT =
            Map.ofEntries(
                    Map.entry("visual_authenticity", Kind.DOCUMENT_AUTHENTICITY),
                    Map.entry("compromised_document", Kind.DOCUMENT_AUTHENTICITY),
                    Map.entry("data_validation", Kind.DOCUMENT_INTEGRITY),
                    Map.entry("data_consistency", Kind.DOCUMENT_INTEGRITY),
                    Map.entry("image_integrity", Kind.DOCUMENT_INTEGRITY),
                    Map.entry("document_expiration", Kind.DOCUMENT_EXPIRY),
                    Map.entry("data_comparison", Kind.DATA_MATCH),
                    Map.entry("issuing_authority", Kind.REGISTRY),
                    Map.entry("police_record", Kind.WATCHLIST));

    private static final Map<String, Kind> FACE =
            Map.of(
                    "face_comparison", Kind.FACE_MATCH,
                    "visual_authenticity", Kind.LIVENESS);

    /** Known, and no check of ours. */
    private static final Set<String> WITHOUT_HOME = Set.of("age_validation", "image_integrity");

    private final UnrecognizedWords words;
    private final List<Check> checks = new ArrayList<>();

    private SignicatOnfidoReports(UnrecognizedWords words) {
        this.words = words;
    }

    static List<Check> read(JsonNode providerSpecific, UnrecognizedWords words) {
        SignicatOnfidoReports reports = new SignicatOnfidoReports(words);
        reports.report(
                providerSpecific.path("documentVerification"),
                "document",
                DOCUMENT,
                Kind.DOCUMENT_AUTHENTICITY);
        reports.report(providerSpecific.path("facialSimilarity"), "face", FACE, Kind.FACE_MATCH);
        return List.copyOf(reports.checks);
    }

    private void report(JsonNode report, String name, Map<String, Kind> kinds, Kind whole) {
        JsonNode parts = report.has("breakdown") ? report.path("breakdown") : report;
        int before = checks.size();
        parts.properties()
                .forEach(part -> part(name, snakeCase(part.getKey()), part.getValue(), kinds));
        // Some reports have a verdict and no parts.
        if (checks.size() == before && report.hasNonNull("result")) {
            String word = report.path("sub_result").asText(report.path("result").asText());
            checks.add(Check.of(whole, outcome(name, word), VendorWord.clean(name + ":" + word)));
        }
    }

    private void part(String report, String name, JsonNode part, Map<String, Kind> kinds) {
        if (!part.isObject()) {
            return;
        }
        Kind kind = kinds.get(name);
        if (kind != null) {
            checks.add(check(report, name, kind, part));
        } else if (!WITHOUT_HOME.contains(name)) {
            words.addPlace(report + "." + name);
        }
        JsonNode expiration = child(part, "document_expiration");
        if (kinds.containsKey("document_expiration") && expiration.isObject()) {
            checks.add(check(report, "document_expiration", Kind.DOCUMENT_EXPIRY, expiration));
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
        return switch (word) {
            case "clear" -> Outcome.PASS;
            case "consider", "caution", "unidentified" -> Outcome.INCONCLUSIVE;
            case "rejected", "suspected" -> Outcome.FAIL;
            default -> {
                words.add(place, word);
                yield Outcome.UNRECOGNIZED;
            }
        };
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
