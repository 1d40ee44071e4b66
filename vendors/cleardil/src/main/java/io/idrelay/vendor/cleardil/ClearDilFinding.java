package io.idrelay.vendor.cleardil;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Reason;
import java.util.Optional;

/**
 * What one check says of the whole.
 *
 * @param check as the result lists it; none where it says nothing yet
 * @param because the reason it gives where it speaks against
 * @param code the vendor's own word
 */
record ClearDilFinding(Optional<Check> check, Weight weight, Reason.Code because, String code) {
    /** How much it weighs, the strongest first. */
    enum Weight {
        /** It has no verdict yet: the whole has none. */
        PENDING,
        /** A word nobody knows: a person has to look, whatever the others say. */
        UNKNOWN,
        /** It speaks against: rejected. */
        AGAINST,
        /** It is missing, undecided or contradicts itself: a person has to look. */
        DOUBT,
        /** It speaks for. */
        FOR,
        /** It says nothing, and need not. */
        NEUTRAL
    }

    static ClearDilFinding of(Check check, Weight weight, Reason.Code because) {
        return new ClearDilFinding(
                Optional.of(check), weight, because, check.vendorCode().orElse(""));
    }

    static ClearDilFinding pending(String code) {
        return new ClearDilFinding(
                Optional.empty(), Weight.PENDING, Reason.Code.INCONCLUSIVE, code);
    }

    /** Something that is no check of its own, but speaks against an acceptance. */
    static ClearDilFinding doubt(String code) {
        return new ClearDilFinding(Optional.empty(), Weight.DOUBT, Reason.Code.INCONCLUSIVE, code);
    }
}
