package io.idrelay.contracts.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.idrelay.contracts.ActionRequired;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A verification's result, the same for every vendor.
 *
 * @param verifiedClaims left out where nothing was verified
 * @param unrecognized vendor words that have no home here, by kind and word; counted as a metric
 * @param actionRequired what the vendor wants of the end user before it decides
 * @param observedAt the vendor's own time of change, else the fetch's start
 */
public record NormalizedResult(
        Decision decision,
        List<Reason> reasons,
        List<Check> checks,
        @JsonProperty("verified_claims") Optional<VerifiedClaims> verifiedClaims,
        List<FoundImage> images,
        VendorWords vendor,
        List<String> unrecognized,
        Optional<ActionRequired> actionRequired,
        Instant observedAt) {
    public NormalizedResult {
        reasons = List.copyOf(reasons);
        checks = List.copyOf(checks);
        images = List.copyOf(images);
        unrecognized = List.copyOf(unrecognized);
    }

    /** A result of a vendor that wants nothing more of the end user. */
    public NormalizedResult(
            Decision decision,
            List<Reason> reasons,
            List<Check> checks,
            Optional<VerifiedClaims> verifiedClaims,
            List<FoundImage> images,
            VendorWords vendor,
            List<String> unrecognized,
            Instant observedAt) {
        this(
                decision,
                reasons,
                checks,
                verifiedClaims,
                images,
                vendor,
                unrecognized,
                Optional.empty(),
                observedAt);
    }

    @Override
    public String toString() {
        return "NormalizedResult[" + decision + ", redacted]";
    }
}
