package io.idrelay.vendor.signicat;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Check.Outcome;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.Reason;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.WordTable;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Signicat's words mean where its pages don't say so; an account's settings may replace lines.
 *
 * @param statuses a process's status, as {@code decision} or {@code decision:reason}
 * @param outcomes words of the providers' reports, each with its provider's name before it
 * @param parts of the providers' reports, as checks; {@code none} for one that is no check of ours
 */
record SignicatWords(WordTable statuses, WordTable outcomes, WordTable parts) {
    private static final String NONE = "none";
    private static final String ACCEPTED = "accepted";

    private static final Set<Outcome> OUTCOMES =
            Set.of(Outcome.PASS, Outcome.FAIL, Outcome.INCONCLUSIVE);

    static final SignicatWords OURS =
            new SignicatWords(
                    new WordTable(
                            Map.of(
                                    "pending",
                                    "pending",
                                    "processing",
                                    "pending",
                                    ACCEPTED,
                                    ACCEPTED,
                                    "rejected",
                                    "rejected",
                                    "inconclusive",
                                    "review:inconclusive",
                                    "canceled",
                                    "canceled:canceled_by_user",
                                    "failed",
                                    "failed:vendor_system_error",
                                    // Known from third-party code only.
                                    "not_matched",
                                    "rejected:data_mismatch")),
                    new WordTable(
                            Map.of(
                                    "onfido.clear", "pass",
                                    "onfido.consider", "inconclusive",
                                    "onfido.caution", "inconclusive",
                                    "onfido.unidentified", "inconclusive",
                                    "onfido.rejected", "fail",
                                    "onfido.suspected", "fail",
                                    "videoid.high", "pass",
                                    "videoid.medium", "inconclusive",
                                    "videoid.low", "fail")),
                    new WordTable(
                            Map.ofEntries(
                                    Map.entry(
                                            "document.visual_authenticity",
                                            "document_authenticity"),
                                    Map.entry(
                                            "document.compromised_document",
                                            "document_authenticity"),
                                    Map.entry("document.data_validation", "document_integrity"),
                                    Map.entry("document.data_consistency", "document_integrity"),
                                    Map.entry("document.image_integrity", "document_integrity"),
                                    Map.entry("document.document_expiration", "document_expiry"),
                                    Map.entry("document.data_comparison", "data_match"),
                                    Map.entry("document.issuing_authority", "registry"),
                                    Map.entry("document.police_record", "watchlist"),
                                    Map.entry("document.age_validation", NONE),
                                    Map.entry("face.face_comparison", "face_match"),
                                    Map.entry("face.visual_authenticity", "liveness"),
                                    Map.entry("face.image_integrity", NONE))));

    /** The tables of an account. */
    static SignicatWords of(VendorAccess access) {
        return new SignicatWords(
                OURS.statuses.with(access.findSetting(SignicatForm.STATUSES)),
                OURS.outcomes.with(access.findSetting(SignicatForm.REPORT_WORDS)),
                OURS.parts.with(access.findSetting(SignicatForm.REPORT_PARTS)));
    }

    /** What a status decides. No line can make another word than Signicat's own accept anybody. */
    Optional<Meaning> status(String word) {
        return statuses.find(word)
                .flatMap(Meaning::parse)
                .filter(m -> m.decision() != Decision.ACCEPTED || word.equals(ACCEPTED));
    }

    /**
     * What a word of a report says.
     *
     * @param family whose word it is: what one provider says, another may mean otherwise
     */
    Optional<Outcome> outcome(String family, String word) {
        return outcomes.find(family + "." + word)
                .flatMap(ours -> named(Outcome.class, ours))
                .filter(OUTCOMES::contains);
    }

    /** Whether a part of a report is known at all. */
    boolean knows(String part) {
        return parts.find(part).filter(ours -> ours.equals(NONE)).isPresent()
                || check(part).isPresent();
    }

    /** The check that a part of a report is. */
    Optional<Check.Kind> check(String part) {
        return parts.find(part).flatMap(ours -> named(Check.Kind.class, ours));
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /**
     * What a status decides.
     *
     * @param reason that the word itself is, where no check tells more
     */
    record Meaning(Decision decision, Optional<Reason.Code> reason) {
        static Optional<Meaning> parse(String ours) {
            String[] parts = ours.split(":", 2);
            return named(Decision.class, parts[0])
                    .map(decision ->
                            new Meaning(
                                    decision,
                                    parts.length == 1
                                            ? Optional.empty()
                                            : named(Reason.Code.class, parts[1])));
        }
    }
}
