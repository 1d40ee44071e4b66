package io.idrelay.vendor.cleardil;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.vendor.spi.UnrecognizedWords;

/** How far a check is. It says nothing of how it came out. */
final class ClearDilProgress {
    private ClearDilProgress() {}

    /** Whether a verification of a document or a face is done; an unknown word changes nothing. */
    static boolean done(String place, JsonNode answer, UnrecognizedWords words) {
        return switch (answer.path("status").asText("")) {
            case "DONE" -> true;
            case "INITIATED", "PENDING" -> false;
            default -> unknown(place, answer, words);
        };
    }

    /** Whether a screening says that it is done. It also says PENDING when a person has to look. */
    static boolean screened(JsonNode answer, UnrecognizedWords words) {
        return switch (answer.path("status").asText("")) {
            case "DONE" -> true;
            case "CREATED", "PENDING" -> false;
            default -> unknown("screening", answer, words);
        };
    }

    private static boolean unknown(String place, JsonNode answer, UnrecognizedWords words) {
        words.add(place + ".status", answer.path("status").asText(""));
        return false;
    }
}
