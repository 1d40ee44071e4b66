package io.idrelay.process.outcome;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.ProcessStatus;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.Reason;
import io.idrelay.contracts.result.VendorWords;
import io.idrelay.contracts.result.VerifiedClaims;
import io.idrelay.process.image.ImageView;
import io.idrelay.process.verification.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A verification's result as its merchant reads it.
 *
 * @param decision pending while there is none; the checks known so far stand beside it
 * @param sequence the verification's last change, as in callbacks
 * @param images with links that need no token and stop working after a while
 * @param observedAt when the vendor said so; absent while it said nothing
 */
record ResultView(
        ProcessId processId,
        DossierId dossierId,
        ProcessStatus status,
        long sequence,
        Decision decision,
        List<Reason> reasons,
        List<Check> checks,
        @JsonProperty("verified_claims") Optional<VerifiedClaims> verifiedClaims,
        List<ImageView> images,
        VendorWords vendor,
        List<String> unrecognized,
        Optional<Instant> observedAt) {

    static ResultView of(
            Verification verification, NormalizedResult result, List<ImageView> images) {
        return new ResultView(
                verification.id(),
                verification.dossierId(),
                verification.state().status(),
                verification.sequence(),
                decision(verification, result.decision()),
                result.reasons(),
                result.checks(),
                result.verifiedClaims(),
                images,
                result.vendor(),
                result.unrecognized(),
                Optional.of(result.observedAt()));
    }

    static ResultView none(Verification verification) {
        VendorWords silent =
                new VendorWords(
                        verification.vendor(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of());
        return new ResultView(
                verification.id(),
                verification.dossierId(),
                verification.state().status(),
                verification.sequence(),
                decision(verification, Decision.PENDING),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                silent,
                List.of(),
                Optional.empty());
    }

    /** A verification that ended without a verdict is not pending any more. */
    private static Decision decision(Verification verification, Decision said) {
        if (said != Decision.PENDING && said != Decision.UNRECOGNIZED) {
            return said;
        }
        return switch (verification.state().status()) {
            case FAILED -> Decision.FAILED;
            case CANCELED -> Decision.CANCELED;
            case EXPIRED -> Decision.EXPIRED;
            case CREATED,
                    AWAITING_CAPTURE,
                    SUBMITTED,
                    PROCESSING,
                    ACCEPTED,
                    REJECTED,
                    REVIEW,
                    UNRECOGNIZED ->
                    Decision.PENDING;
        };
    }

    @Override
    public String toString() {
        return "ResultView[" + decision + ", redacted]";
    }
}
