package io.idrelay.vendor.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Check.Kind;
import io.idrelay.contracts.result.Check.Outcome;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorWord;
import java.util.ArrayList;
import java.util.List;

/**
 * What each provider reports, as checks. A shape is known by its members, not by the provider's
 * name: two providers may share one.
 */
final class SignicatChecks {
    private final SignicatWords table;
    private final UnrecognizedWords words;
    private final List<Check> checks = new ArrayList<>();

    private SignicatChecks(SignicatWords table, UnrecognizedWords words) {
        this.table = table;
        this.words = words;
    }

    static List<Check> read(
            JsonNode providerSpecific, SignicatWords table, UnrecognizedWords words) {
        SignicatChecks reader = new SignicatChecks(table, words);
        reader.checks.addAll(SignicatOnfidoReports.read(providerSpecific, table, words));
        reader.videoId(providerSpecific.path("ocr"));
        reader.paper(providerSpecific);
        return List.copyOf(reader.checks);
    }

    /** Levels and truths are strings here. See signicat-videoid/service-details. */
    private void videoId(JsonNode ocr) {
        if (ocr.hasNonNull("similarityScore")) {
            String word = ocr.path("similarityScore").asText();
            Outcome outcome =
                    table.outcome("videoid", word)
                            .orElseGet(() -> unrecognized("ocr.similarityScore", word));
            add(Kind.FACE_MATCH, outcome, "similarityScore", word);
        }
        if (ocr.hasNonNull("livenessDetected")) {
            String word = ocr.path("livenessDetected").asText();
            add(Kind.LIVENESS, truth("ocr.livenessDetected", word), "livenessDetected", word);
        }
    }

    /** See provider-specific-integrations/paper. */
    private void paper(JsonNode report) {
        JsonNode verification = report.path("verification");
        if (verification.hasNonNull("status")) {
            String word = verification.path("status").asText();
            add(
                    Kind.DOCUMENT_AUTHENTICITY,
                    truth("verification.status", word),
                    "verification",
                    word);
        }
        report.path("mrzChecksum")
                .properties()
                .forEach(sum -> checksum(sum.getKey(), sum.getValue().asText()));
    }

    /** That a date was printed as it was meant to be says nothing of whether it has passed. */
    private void checksum(String name, String word) {
        Outcome outcome =
                switch (word) {
                    case "VALID" -> Outcome.PASS;
                    case "INVALID" -> Outcome.FAIL;
                    default -> unrecognized("mrzChecksum." + name, word);
                };
        add(Kind.DOCUMENT_AUTHENTICITY, outcome, "mrzChecksum." + name, word);
    }

    private Outcome truth(String place, String word) {
        return switch (word) {
            case "true" -> Outcome.PASS;
            case "false" -> Outcome.FAIL;
            default -> unrecognized(place, word);
        };
    }

    private Outcome unrecognized(String place, String word) {
        words.add(place, word);
        return Outcome.UNRECOGNIZED;
    }

    private void add(Kind kind, Outcome outcome, String name, String word) {
        checks.add(Check.of(kind, outcome, VendorWord.clean(name + ":" + word)));
    }
}
