package io.idrelay.vendor.cleardil;

import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.Reason;
import io.idrelay.vendor.cleardil.ClearDilFinding.Weight;
import io.idrelay.vendor.spi.VendorWord;
import java.util.List;
import java.util.function.Function;

/**
 * Composes the verdict that ClearDil does not give; the rule stands in the README. Pure.
 *
 * @param reasons none where pending or accepted
 */
record ClearDilVerdict(Decision decision, List<Reason> reasons) {

    static ClearDilVerdict of(List<ClearDilFinding> findings) {
        if (any(findings, Weight.PENDING)) {
            return new ClearDilVerdict(Decision.PENDING, List.of());
        }
        if (any(findings, Weight.UNKNOWN)) {
            return because(
                    Decision.REVIEW, findings, Weight.UNKNOWN, _ -> Reason.Code.UNKNOWN_VERDICT);
        }
        if (any(findings, Weight.AGAINST)) {
            return because(Decision.REJECTED, findings, Weight.AGAINST, ClearDilFinding::because);
        }
        if (any(findings, Weight.DOUBT) || !any(findings, Weight.FOR)) {
            return because(Decision.REVIEW, findings, Weight.DOUBT, _ -> Reason.Code.INCONCLUSIVE);
        }
        return new ClearDilVerdict(Decision.ACCEPTED, List.of());
    }

    private static ClearDilVerdict because(
            Decision decision,
            List<ClearDilFinding> findings,
            Weight weight,
            Function<ClearDilFinding, Reason.Code> code) {
        return new ClearDilVerdict(
                decision,
                findings.stream()
                        .filter(finding -> finding.weight() == weight)
                        .map(finding ->
                                Reason.of(code.apply(finding), VendorWord.clean(finding.code())))
                        .distinct()
                        .toList());
    }

    private static boolean any(List<ClearDilFinding> findings, Weight weight) {
        return findings.stream().anyMatch(finding -> finding.weight() == weight);
    }
}
