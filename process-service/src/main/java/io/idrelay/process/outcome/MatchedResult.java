package io.idrelay.process.outcome;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Check.Outcome;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.Reason;
import io.idrelay.vendor.spi.Applicant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A vendor's result together with our own comparison. Pure. */
final class MatchedResult {
    private MatchedResult() {}

    /**
     * The result as it counts here: with a data match for each field of the person, and never
     * accepted where one of them fails or is inconclusive.
     *
     * <p>Where images lie stays out: that address is the vendor's secret.
     */
    static NormalizedResult of(
            NormalizedResult vendors, Applicant person, DataMismatch onMismatch) {
        List<Check> ours =
                vendors.verifiedClaims()
                        .map(verified -> DataMatch.compare(person, verified.claims()))
                        .orElse(List.of());
        boolean fails = ours.stream().anyMatch(c -> c.outcome() == Outcome.FAIL);
        boolean unclear = ours.stream().anyMatch(c -> c.outcome() == Outcome.INCONCLUSIVE);
        Decision decision = decide(vendors.decision(), fails, unclear, onMismatch);
        Stream<Reason> added =
                decision == vendors.decision() ? Stream.empty() : Stream.of(reason(fails));
        return new NormalizedResult(
                decision,
                Stream.concat(vendors.reasons().stream(), added).toList(),
                Stream.concat(vendors.checks().stream(), ours.stream()).toList(),
                vendors.verifiedClaims(),
                vendors.images().stream().map(MatchedResult::withoutLocation).toList(),
                vendors.vendor(),
                vendors.unrecognized(),
                vendors.actionRequired(),
                vendors.observedAt());
    }

    private static Decision decide(
            Decision vendors, boolean fails, boolean unclear, DataMismatch onMismatch) {
        if (vendors != Decision.ACCEPTED || !(fails || unclear)) {
            return vendors;
        }
        return switch (onMismatch) {
            case REVIEW -> Decision.REVIEW;
            case REJECT -> fails ? Decision.REJECTED : Decision.REVIEW;
        };
    }

    private static Reason reason(boolean fails) {
        return new Reason(
                fails ? Reason.Code.DATA_MISMATCH : Reason.Code.INCONCLUSIVE,
                Optional.of(DataMatch.OURS),
                Map.of());
    }

    private static FoundImage withoutLocation(FoundImage image) {
        return new FoundImage(image.kind(), image.vendorKind(), Optional.empty());
    }
}
