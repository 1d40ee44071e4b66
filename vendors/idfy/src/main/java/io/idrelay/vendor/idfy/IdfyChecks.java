package io.idrelay.vendor.idfy;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Check.Kind;
import io.idrelay.contracts.result.Check.Outcome;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorWord;
import io.idrelay.vendor.spi.WordTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a profile's tasks checked. */
final class IdfyChecks {
    private static final String NONE = "none";
    private static final String DATA_MATCH = "data_match:";

    /**
     * IDfy lists no task types: those of a merchant depend on its configuration. Of these {@code
     * vkyc.assisted_vkyc}, {@code compare.face_compare}, {@code extract.ind_pan}, {@code
     * verify.qa}, {@code verify.security_question} and the two of the location were seen; the
     * others are formed after the names of IDfy's single checks. What each means to us is inferred.
     */
    static final WordTable TASK_TYPES =
            new WordTable(
                    Map.ofEntries(
                            Map.entry("vkyc.assisted_vkyc", "video_interview"),
                            Map.entry("compare.face_compare", "face_match"),
                            Map.entry("compare.face", "face_match"),
                            Map.entry("check_photo_liveness.face", "liveness"),
                            Map.entry("compare.name", "data_match:name"),
                            Map.entry("validate.document", "document_authenticity"),
                            Map.entry("verify_with_source.ind_pan", "registry"),
                            Map.entry("verify_with_source.ind_aadhaar", "registry"),
                            Map.entry("verify_with_source.ind_driving_license", "registry"),
                            Map.entry("verify_with_source.ind_voter_id", "registry"),
                            Map.entry("verify_with_source.ind_passport", "registry"),
                            Map.entry("extract.ind_pan", NONE),
                            Map.entry("extract.ind_aadhaar", NONE),
                            Map.entry("data_capture.location", NONE),
                            Map.entry("resolve.location", NONE),
                            Map.entry("verify.qa", NONE),
                            Map.entry("verify.security_question", NONE)));

    private IdfyChecks() {}

    static List<Check> of(List<IdfyTask> tasks, WordTable types, UnrecognizedWords words) {
        List<Check> checks = new ArrayList<>();
        for (IdfyTask task : tasks) {
            String meaning = types.find(task.type()).orElse("");
            if (!meaning.equals(NONE)) {
                checks.add(check(task, meaning, words));
            }
        }
        return checks;
    }

    private static Check check(IdfyTask task, String meaning, UnrecognizedWords words) {
        Outcome outcome = task.outcome(words);
        String code =
                VendorWord.clean(task.word().map(w -> task.type() + ":" + w).orElse(task.type()));
        if (meaning.startsWith(DATA_MATCH) && meaning.length() > DATA_MATCH.length()) {
            return Check.ofField(meaning.substring(DATA_MATCH.length()), outcome, code);
        }
        Kind kind = kind(meaning).orElse(Kind.UNRECOGNIZED);
        if (kind == Kind.UNRECOGNIZED) {
            words.add("task_type", task.type());
        }
        return Check.of(kind, outcome, code);
    }

    private static Optional<Kind> kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** The kinds an operator wants to see passed before anybody is accepted. */
    static Set<Kind> required(Optional<String> words) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        words.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                // A word that is none is wanted as well, and never found.
                .forEach(word -> kinds.add(kind(word).orElse(Kind.UNRECOGNIZED)));
        return kinds;
    }
}
