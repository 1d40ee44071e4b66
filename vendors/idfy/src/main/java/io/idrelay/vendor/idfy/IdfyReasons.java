package io.idrelay.vendor.idfy;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.Reason;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorWord;
import io.idrelay.vendor.spi.WordTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Why a profile ended as it did. What agents and reviewers write freely, {@code comments} and
 * {@code reason}, may be about the person and is not passed on.
 */
final class IdfyReasons {
    private static final String NONE = "none";

    /** Inferred: IDfy publishes no reason; they are words of the merchant's own configuration. */
    static final WordTable CODES =
            new WordTable(
                    Map.ofEntries(
                            Map.entry("approved", NONE),
                            Map.entry("face_mismatch", "face_mismatch"),
                            Map.entry("name_mismatch", "data_mismatch"),
                            Map.entry("dob_mismatch", "data_mismatch"),
                            Map.entry("data_mismatch", "data_mismatch"),
                            Map.entry("liveness_failed", "liveness_failed"),
                            Map.entry("document_expired", "document_expired"),
                            Map.entry("document_unclear", "document_unreadable"),
                            Map.entry("document_not_authentic", "document_not_authentic"),
                            Map.entry("fraud_suspected", "fraud_suspected"),
                            Map.entry("duplicate", "duplicate_person"),
                            Map.entry("customer_drop", "canceled_by_user")));

    private final WordTable codes;
    private final UnrecognizedWords words;

    IdfyReasons(WordTable codes, UnrecognizedWords words) {
        this.codes = codes;
        this.words = words;
    }

    /** The profile's own reason; empty where it gives none, or one that says nothing. */
    Optional<Reason> ofProfile(JsonNode statusDescription) {
        return code(statusDescription.path("code"), "status_description.code");
    }

    List<Reason> of(
            Optional<Reason> own, IdfyVerdict verdict, List<IdfyTask> tasks, List<Check> checks) {
        List<Reason> reasons = new ArrayList<>();
        own.ifPresent(reasons::add);
        if (verdict.decision() == Decision.REJECTED) {
            tasks.stream()
                    .filter(task -> task.word().filter("rejected"::equals).isPresent())
                    .flatMap(task -> task.statusReason().stream())
                    .flatMap(word -> coded(word, "tasks.status_reason").stream())
                    .filter(reason -> !reasons.contains(reason))
                    .forEach(reasons::add);
            checks.stream()
                    .flatMap(check -> ofFailed(check).stream())
                    .filter(reason -> missing(reasons, reason.code()))
                    .forEach(reasons::add);
        }
        verdict.doubt().ifPresent(reasons::add);
        return reasons;
    }

    private Optional<Reason> code(JsonNode node, String place) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        return coded(node.asText(""), place);
    }

    /** Anything that does not look like a code is noted by its place alone. */
    private Optional<Reason> coded(String word, String place) {
        if (!word.matches("[A-Za-z][A-Za-z0-9_.-]{0,79}")) {
            words.addPlace(place);
            return Optional.of(new Reason(Reason.Code.UNRECOGNIZED, Optional.empty(), Map.of()));
        }
        String meaning = codes.find(word).orElse("");
        if (meaning.equals(NONE)) {
            return Optional.empty();
        }
        Reason.Code code =
                Arrays.stream(Reason.Code.values())
                        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(meaning))
                        .findFirst()
                        .orElse(Reason.Code.UNRECOGNIZED);
        if (code == Reason.Code.UNRECOGNIZED) {
            words.add(place, word);
        }
        return Optional.of(Reason.of(code, VendorWord.clean(word)));
    }

    private static Optional<Reason> ofFailed(Check check) {
        Optional<Reason.Code> code =
                switch (check.kind()) {
                    case DATA_MATCH, REGISTRY -> Optional.of(Reason.Code.DATA_MISMATCH);
                    case FACE_MATCH -> Optional.of(Reason.Code.FACE_MISMATCH);
                    case LIVENESS -> Optional.of(Reason.Code.LIVENESS_FAILED);
                    case DOCUMENT_AUTHENTICITY, DOCUMENT_INTEGRITY ->
                            Optional.of(Reason.Code.DOCUMENT_NOT_AUTHENTIC);
                    case DOCUMENT_EXPIRY -> Optional.of(Reason.Code.DOCUMENT_EXPIRED);
                    case WATCHLIST -> Optional.of(Reason.Code.WATCHLIST_HIT);
                    case DUPLICATE -> Optional.of(Reason.Code.DUPLICATE_PERSON);
                    case VIDEO_INTERVIEW, UNRECOGNIZED -> Optional.empty();
                };
        return code.filter(known -> check.outcome() == Check.Outcome.FAIL)
                .map(known -> new Reason(known, check.vendorCode(), Map.of()));
    }

    private static boolean missing(List<Reason> reasons, Reason.Code code) {
        return reasons.stream().noneMatch(reason -> reason.code() == code);
    }
}
