package io.idrelay.vendor.alibaba;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Check.Kind;
import io.idrelay.contracts.result.Check.Outcome;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.Reason;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorWord;
import io.idrelay.vendor.spi.WordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides from {@code Passed} and {@code SubCode}. What contradicts itself a person looks at. */
record AlibabaVerdict(Decision decision, List<Reason> reasons) {
    private static final String PASSED_CODE = "200";
    private static final Set<Outcome> AGAINST = Set.of(Outcome.FAIL, Outcome.UNRECOGNIZED);
    private static final Set<Kind> DOUBTED = Set.of(Kind.DOCUMENT_EXPIRY, Kind.DATA_MATCH);

    /**
     * What an acceptance has to show.
     *
     * @param kinds the checks the product promises
     * @param claims whether the document's data could be read
     */
    record Evidence(List<Check> checks, Set<Kind> kinds, boolean claims) {
        boolean complete() {
            return claims
                    && checks.stream().noneMatch(Evidence::against)
                    && kinds.stream().allMatch(this::passed);
        }

        /**
         * A document's end that is there and cannot be read may have passed, and an authority that
         * finds little alike has not confirmed the person.
         */
        private static boolean against(Check check) {
            return AGAINST.contains(check.outcome())
                    || (DOUBTED.contains(check.kind()) && check.outcome() == Outcome.INCONCLUSIVE);
        }

        private boolean passed(Kind kind) {
            return checks.stream()
                    .anyMatch(check -> check.kind() == kind && check.outcome() == Outcome.PASS);
        }
    }

    static AlibabaVerdict of(
            String passed,
            Optional<String> subCode,
            Evidence evidence,
            WordTable subCodes,
            UnrecognizedWords words) {
        return switch (passed) {
            case "Y", "T" -> yes(passed, subCode, evidence, words);
            case "N", "F" -> no(passed, subCode, evidence, subCodes, words);
            // Only in the page of an older product.
            case "P" -> new AlibabaVerdict(Decision.PENDING, List.of());
            default -> {
                words.add("Passed", passed);
                yield review(Reason.Code.UNKNOWN_VERDICT, passed);
            }
        };
    }

    private static AlibabaVerdict yes(
            String passed, Optional<String> subCode, Evidence evidence, UnrecognizedWords words) {
        boolean known = subCode.filter(PASSED_CODE::equals).isPresent();
        if (!known) {
            subCode.ifPresentOrElse(
                    code -> words.add("SubCode", code), () -> words.addPlace("SubCode"));
        }
        if (known && evidence.complete()) {
            return new AlibabaVerdict(Decision.ACCEPTED, List.of());
        }
        words.addPlace("Passed.contradicted");
        return review(Reason.Code.INCONCLUSIVE, passed);
    }

    private static AlibabaVerdict no(
            String passed,
            Optional<String> subCode,
            Evidence evidence,
            WordTable subCodes,
            UnrecognizedWords words) {
        if (subCode.filter(PASSED_CODE::equals).isPresent()) {
            words.addPlace("Passed.contradicted");
            return review(Reason.Code.INCONCLUSIVE, passed);
        }
        Optional<AlibabaMeaning> meaning =
                subCode.flatMap(code -> AlibabaMeaning.find(subCodes, code));
        if (meaning.isEmpty()) {
            subCode.ifPresentOrElse(
                    code -> words.add("SubCode", code), () -> words.addPlace("SubCode"));
        }
        return new AlibabaVerdict(
                meaning.map(AlibabaMeaning::decision).orElse(Decision.REJECTED),
                reasons(subCode, meaning, evidence.checks()));
    }

    private static List<Reason> reasons(
            Optional<String> subCode, Optional<AlibabaMeaning> meaning, List<Check> checks) {
        Optional<String> code = subCode.map(VendorWord::clean);
        List<Reason> reasons = new ArrayList<>();
        if (meaning.isEmpty()) {
            reasons.add(new Reason(Reason.Code.UNRECOGNIZED, code, Map.of()));
        }
        meaning.flatMap(AlibabaMeaning::reason)
                .ifPresent(known -> reasons.add(new Reason(known, code, Map.of())));
        checks.stream()
                .filter(check -> check.outcome() == Outcome.FAIL)
                .forEach(check ->
                        reason(check.kind())
                                .filter(c -> reasons.stream().noneMatch(r -> r.code() == c))
                                .ifPresent(c ->
                                        reasons.add(new Reason(c, check.vendorCode(), Map.of()))));
        return reasons;
    }

    private static Optional<Reason.Code> reason(Kind failed) {
        return switch (failed) {
            case DOCUMENT_AUTHENTICITY -> Optional.of(Reason.Code.DOCUMENT_NOT_AUTHENTIC);
            case DOCUMENT_INTEGRITY -> Optional.of(Reason.Code.DOCUMENT_UNREADABLE);
            case DOCUMENT_EXPIRY -> Optional.of(Reason.Code.DOCUMENT_EXPIRED);
            case DATA_MATCH -> Optional.of(Reason.Code.DATA_MISMATCH);
            case FACE_MATCH -> Optional.of(Reason.Code.FACE_MISMATCH);
            case LIVENESS -> Optional.of(Reason.Code.LIVENESS_FAILED);
            case WATCHLIST, DUPLICATE, VIDEO_INTERVIEW, REGISTRY, UNRECOGNIZED -> Optional.empty();
        };
    }

    private static AlibabaVerdict review(Reason.Code code, String word) {
        return new AlibabaVerdict(
                Decision.REVIEW, List.of(Reason.of(code, VendorWord.clean(word))));
    }
}
