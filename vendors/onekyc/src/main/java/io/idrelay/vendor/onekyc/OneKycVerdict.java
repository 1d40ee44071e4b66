package io.idrelay.vendor.onekyc;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.Reason;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorWord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides from OneKYC's {@code status} and {@code result}. What contradicts itself is looked at by
 * a person.
 *
 * @param doubt why a person has to look; only for a review
 */
record OneKycVerdict(Decision decision, Optional<Reason> doubt) {

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
                yield result.isEmpty() ? sure(Decision.PENDING) : unknown(status.or(() -> result));
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
                yield unknown(result.or(() -> Optional.of("COMPLETED")));
            }
        };
    }

    private static OneKycVerdict valid(
            Optional<String> reasonCode, List<Check> checks, UnrecognizedWords words) {
        boolean compared = checks.stream().anyMatch(check -> check.kind() == Check.Kind.DATA_MATCH);
        boolean contradicted =
                reasonCode.isPresent()
                        || !compared
                        || checks.stream().anyMatch(check -> AGAINST.contains(check.outcome()));
        if (contradicted) {
            words.addPlace("result.contradicted");
            return contradicted();
        }
        return sure(Decision.ACCEPTED);
    }

    /** A verdict that something else in the answer speaks against. */
    static OneKycVerdict contradicted() {
        return review(Reason.of(Reason.Code.INCONCLUSIVE, "VALID"));
    }

    private static OneKycVerdict unknown(Optional<String> word) {
        return review(
                new Reason(Reason.Code.UNKNOWN_VERDICT, word.map(VendorWord::clean), Map.of()));
    }

    private static OneKycVerdict review(Reason doubt) {
        return new OneKycVerdict(Decision.REVIEW, Optional.of(doubt));
    }

    private static OneKycVerdict sure(Decision decision) {
        return new OneKycVerdict(decision, Optional.empty());
    }
}
