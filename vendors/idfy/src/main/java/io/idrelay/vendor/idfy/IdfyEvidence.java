package io.idrelay.vendor.idfy;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Check.Kind;
import io.idrelay.contracts.result.Check.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind a reviewer's approval. The journey is the merchant's own, so each check that
 * is in it counts as promised: every one must have passed, and at least one must be known.
 *
 * @param whole whether all tasks could be read
 * @param required what an operator wants to see passed
 * @param reasonGiven whether the profile names a reason, which an approval has none of
 * @param claimsKnown whether it says who the person is, without contradiction
 */
record IdfyEvidence(
        boolean whole,
        List<Check> checks,
        Set<Kind> required,
        boolean reasonGiven,
        boolean claimsKnown) {

    /** What speaks against an acceptance; the first of it. */
    Optional<String> gap() {
        if (!whole || checks.stream().anyMatch(check -> check.outcome() != Outcome.PASS)) {
            return Optional.of("tasks.contradicted");
        }
        if (!required.stream().allMatch(this::passed)
                || checks.stream().allMatch(check -> check.kind() == Kind.UNRECOGNIZED)) {
            return Optional.of("tasks.missing");
        }
        if (reasonGiven) {
            return Optional.of("status_description.contradicted");
        }
        return claimsKnown ? Optional.empty() : Optional.of("resources.text.unclear");
    }

    private boolean passed(Kind kind) {
        return kind != Kind.UNRECOGNIZED
                && checks.stream()
                        .anyMatch(check -> check.kind() == kind && check.outcome() == Outcome.PASS);
    }
}
