package io.idrelay.vendor.cleardil;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Reason;
import io.idrelay.vendor.cleardil.ClearDilFinding.Weight;
import io.idrelay.vendor.spi.UnrecognizedWords;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the comparison of a selfie with the document. ClearDil has no word on liveness. */
final class ClearDilFaceCheck {
    private static final Set<String> LEVELS = Set.of("LOW", "MEDIUM", "HIGH");
    private static final Map<String, Set<String>> QUALITY =
            Map.of(
                    "exposure_level",
                    Set.of("GOOD_EXPOSURE", "OVER_EXPOSURE", "UNDER_EXPOSURE"),
                    "noise_level",
                    LEVELS,
                    "blur_level",
                    LEVELS);

    private ClearDilFaceCheck() {}

    /**
     * What it says.
     *
     * @param identification none where the vendor's SDK was to compare the faces and did not
     */
    static ClearDilFinding of(Optional<JsonNode> identification, UnrecognizedWords words) {
        if (identification.isEmpty()) {
            return finding(Check.Outcome.NOT_PERFORMED, Optional.empty(), Weight.DOUBT, "missing");
        }
        JsonNode answer = identification.get();
        if (!ClearDilProgress.done("identification", answer, words)) {
            return ClearDilFinding.pending("identification");
        }
        JsonNode match = answer.path("face_match");
        JsonNode similarity = answer.path("similarity");
        Optional<Double> score = Optional.of(similarity.asDouble(-1)).filter(s -> s >= 0 && s <= 1);
        if (!match.isBoolean() || (similarity.isNumber() && score.isEmpty())) {
            words.addPlace(match.isBoolean() ? "similarity" : "face_match");
            return finding(Check.Outcome.INCONCLUSIVE, Optional.empty(), Weight.DOUBT, "unclear");
        }
        return match.booleanValue()
                ? finding(Check.Outcome.PASS, score, Weight.FOR, "true")
                : finding(Check.Outcome.FAIL, score, Weight.AGAINST, "false");
    }

    private static ClearDilFinding finding(
            Check.Outcome outcome, Optional<Double> score, Weight weight, String said) {
        Check check =
                new Check(
                        Check.Kind.FACE_MATCH,
                        Optional.empty(),
                        outcome,
                        score,
                        Optional.of("face_match:" + said));
        return ClearDilFinding.of(check, weight, Reason.Code.FACE_MISMATCH);
    }

    /** How good the two images are; what age and sex a face seems to be of is not passed on. */
    static Map<String, Object> quality(JsonNode identification, UnrecognizedWords words) {
        Map<String, Object> quality = new TreeMap<>();
        for (String image : Set.of("selfie_image", "identity_document")) {
            JsonNode levels = identification.path("face_analysis").path(image);
            QUALITY.forEach((name, known) -> {
                String word = levels.path(name).asText("");
                if (known.contains(word)) {
                    quality.put(image + "." + name, word);
                } else if (levels.has(name)) {
                    words.add(image + "." + name, word);
                }
            });
        }
        return quality;
    }
}
