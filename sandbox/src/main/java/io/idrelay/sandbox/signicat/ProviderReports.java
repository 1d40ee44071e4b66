package io.idrelay.sandbox.signicat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.stage.Person;
import java.util.Locale;

/** What each provider adds to an ended process under {@code providerSpecific}; pure. */
final class ProviderReports {
    private ProviderReports() {}

    static ObjectNode write(AssureProcess process) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        SignicatOutcome outcome = process.outcome().orElse(SignicatOutcome.FAILED);
        switch (process.provider()) {
            case AssureWords.VIDEO_ID -> writeVideoId(report, outcome);
            case AssureWords.PAPER -> writePaper(report, outcome, process.person());
            case AssureWords.EID -> report.put("method", "sandbox");
            default -> writeOnfido(report, outcome);
        }
        return report;
    }

    // The breakdowns are Onfido's own reports, so they are spelled as Onfido spells them.
    private static void writeOnfido(ObjectNode report, SignicatOutcome outcome) {
        if (outcome == SignicatOutcome.FAILED || outcome == SignicatOutcome.CANCELED) {
            report.putArray("errors").add("The check could not be made");
            return;
        }
        boolean rejected = outcome == SignicatOutcome.REJECTED;
        boolean blurred = outcome == SignicatOutcome.INCONCLUSIVE;
        boolean otherFace = outcome == SignicatOutcome.NOT_MATCHED;
        ObjectNode document = report.putObject("documentVerification");
        document.put("result", word(!rejected && !blurred))
                .put("sub_result", rejected ? "suspected" : blurred ? "rejected" : "clear");
        ObjectNode documentParts = document.putObject("breakdown");
        part(documentParts, "data_comparison", true);
        part(documentParts, "data_consistency", true);
        part(documentParts, "data_validation", true)
                .putObject("breakdown")
                .putObject("document_expiration")
                .put("result", "clear");
        part(documentParts, "image_integrity", !blurred);
        part(documentParts, "visual_authenticity", !rejected);
        part(documentParts, "compromised_document", true);
        part(documentParts, "police_record", true);
        ObjectNode face = report.putObject("facialSimilarity");
        face.put("result", word(!otherFace && !blurred));
        ObjectNode faceParts = face.putObject("breakdown");
        part(faceParts, "face_comparison", !otherFace)
                .putObject("breakdown")
                .putObject("face_match")
                .put("result", word(!otherFace))
                .putObject("properties")
                .put("score", otherFace ? 0.12 : 0.94);
        part(faceParts, "image_integrity", !blurred);
        part(faceParts, "visual_authenticity", true);
        report.putArray("errors");
    }

    private static ObjectNode part(ObjectNode parts, String name, boolean clear) {
        return parts.putObject(name).put("result", word(clear));
    }

    private static String word(boolean clear) {
        return clear ? "clear" : "consider";
    }

    // Levels and truths are strings here, as the provider sends them.
    private static void writeVideoId(ObjectNode report, SignicatOutcome outcome) {
        boolean good = outcome == SignicatOutcome.ACCEPTED;
        ObjectNode ocr = report.putObject("ocr");
        ocr.put("similarityScore", good ? "high" : "low")
                .put("livenessDetected", Boolean.toString(good));
        ObjectNode feature = ocr.putArray("features").addObject();
        feature.put("name", "hologram").put("found", Boolean.toString(good)).put("side", "front");
        feature.putArray("bbox").add(10).add(10).add(40).add(30);
        report.put("manualApproval", Boolean.toString(good));
    }

    private static void writePaper(ObjectNode report, SignicatOutcome outcome, Person person) {
        boolean good = outcome == SignicatOutcome.ACCEPTED;
        boolean unreadable = outcome == SignicatOutcome.INCONCLUSIVE;
        report.putObject("verification")
                .put("type", "MRZ_FEATURE_COMPARISON")
                .put("status", Boolean.toString(good));
        report.putObject("features").put("documentNumber", person.documentNumber());
        if (unreadable) {
            return;
        }
        report.putObject("mrz")
                .put("documentNumber", person.documentNumber())
                .put("surname", person.familyName().toUpperCase(Locale.ROOT));
        String sum = good ? "VALID" : "INVALID";
        report.putObject("mrzChecksum")
                .put("dateOfExpiry", "VALID")
                .put("documentNumber", sum)
                .put("dateOfBirth", "VALID")
                .put("personalNumber", "VALID");
    }
}
