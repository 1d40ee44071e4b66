package io.idrelay.vendor.onekyc;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.vendor.spi.UnrecognizedWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides from OneKYC's {@code status} and {@code result}. What contradicts itself is looked at by
 * a person.
 *
 * @param doubt why it is a review: the result's own word, or {@code UNKNOWN_VERDICT}'s
 */
record OneKycVerdict(Decision decision, Doubt doubt) {
    /** Why a person has to look. */
    enum Doubt {
        NONE,
        UNKNOWN_WORD,
        CONTRADICTION
    }

    private static final Set<Check.Outcome> AGAINST =
            Set.of(Check.Outcome.FAIL, Check.Outcome.UNRECOGNIZED);

    static OneKycVerdict of(
            Optional<String> status,
            Optional<String> result,
            Optional<String> reasonCode,
            List<Check> checks,
            UnrecognizedWords words) {
        return switch (status.orElse("")) {
            case "INITIATED", "IN_PROGRESS", "PARTIALLY_COMPLETED" -> sure(Decision.PENDING);
            case "ERROR" -> sure(Decision.FAILED);
            case "COMPLETED" -> completed(result, reasonCode, checks, words);
            default -> {
                status.ifPresentOrElse(
                        word -> words.add("status", word), () -> words.addPlace("status"));
                // Without a result it is progress, which changes nothing.
                yield result.isEmpty() ? sure(Decision.PENDING) : review(Doubt.UNKNOWN_WORD);
            }
        };
    }

    private static OneKycVerdict completed(
            Optional<String> result,
            Optional<String> reasonCode,
            List<Check> checks,
            UnrecognizedWords words) {
        return switch (result.orElse("")) {
            case "VALID" -> valid(reasonCode, checks, words);
            case "INVALID", "REJECTED" ->
                    reasonCode
                                    .flatMap(OneKycReason::find)
                                    .filter(OneKycReason::systemFault)
                                    .isPresent()
                            ? sure(Decision.FAILED)
                            : sure(Decision.REJECTED);
            default -> {
                result.ifPresentOrElse(
                        word -> words.add("result", word), () -> words.addPlace("result"));
                yield review(Doubt.UNKNOWN_WORD);
            }
        };
    }

    private static OneKycVerdict valid(
            Optional<String> reasonCode, List<Check> checks, UnrecognizedWords words) {
        boolean contradicted =
                reasonCode.isPresent()
                        || checks.stream().anyMatch(check -> AGAINST.contains(check.outcome()));
        if (contradicted) {
            words.addPlace("result.contradicted");
            return review(Doubt.CONTRADICTION);
        }
        return sure(Decision.ACCEPTED);
    }

    static OneKycVerdict review(Doubt doubt) {
        return new OneKycVerdict(Decision.REVIEW, doubt);
    }

    private static OneKycVerdict sure(Decision decision) {
        return new OneKycVerdict(decision, Doubt.NONE);
    }
}
