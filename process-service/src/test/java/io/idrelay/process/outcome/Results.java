package io.idrelay.process.outcome;

import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.VendorWords;
import io.idrelay.contracts.result.VerifiedClaims;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Vendors' results as tests need them. */
final class Results {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Results() {}

    /** A result observed some seconds after noon. */
    static NormalizedResult at(int seconds, Decision decision) {
        return with(seconds, decision, Map.of());
    }

    static NormalizedResult with(int seconds, Decision decision, Map<String, Object> claims) {
        return new NormalizedResult(
                decision,
                List.of(),
                List.of(),
                claims.isEmpty() ? Optional.empty() : Optional.of(verified(claims)),
                List.of(),
                words(decision),
                List.of(),
                NOON.plusSeconds(seconds));
    }

    /** The same with one image that the vendor holds. */
    static NormalizedResult withImage(int seconds, Decision decision, FoundImage image) {
        NormalizedResult plain = at(seconds, decision);
        return new NormalizedResult(
                plain.decision(),
                plain.reasons(),
                plain.checks(),
                plain.verifiedClaims(),
                List.of(image),
                plain.vendor(),
                plain.unrecognized(),
                plain.observedAt());
    }

    private static VerifiedClaims verified(Map<String, Object> claims) {
        return new VerifiedClaims(
                new VerifiedClaims.Verification(
                        "idrelay/testvendor", Optional.empty(), Optional.empty(), List.of()),
                claims);
    }

    private static VendorWords words(Decision decision) {
        return new VendorWords(
                new VendorId("testvendor"),
                Optional.of("their-1"),
                Optional.of(decision.name()),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
