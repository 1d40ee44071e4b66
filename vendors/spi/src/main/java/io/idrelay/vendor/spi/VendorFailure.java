package io.idrelay.vendor.spi;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a call to a vendor did not do what was asked.
 *
 * @param kind who is to blame, and whether to try again
 * @param code ours, stable, for example {@code vendor-unavailable}
 * @param vendorCode the vendor's own word; never personal data
 * @param retryAfter the vendor's own wish
 */
public record VendorFailure(
        Kind kind, String code, Optional<String> vendorCode, Optional<Duration> retryAfter) {

    /** A failure without a vendor's word. */
    public static VendorFailure of(Kind kind, String code) {
        return new VendorFailure(kind, code, Optional.empty(), Optional.empty());
    }

    /** The failure that a missing answer is. */
    public static VendorFailure of(VendorAnswer.Unanswered unanswered) {
        return new VendorFailure(
                unanswered.maybeDone() ? Kind.UNCLEAR : Kind.UNAVAILABLE,
                unanswered.code(),
                Optional.empty(),
                unanswered.retryAfter());
    }

    /**
     * The failure that a status is which no rule of the vendor's own explains.
     *
     * @param vendorCode the vendor's own word; cleaned here
     */
    public static VendorFailure of(VendorAnswer.Answered answer, Optional<String> vendorCode) {
        Kind kind =
                switch (answer.status()) {
                    case 401, 403 -> Kind.MISCONFIGURED;
                    case 408, 425, 429 -> Kind.UNAVAILABLE;
                    default -> answer.status() >= 500 ? Kind.UNAVAILABLE : Kind.CONTRACT_BROKEN;
                };
        String code =
                switch (kind) {
                    case MISCONFIGURED -> "vendor-refuses-credentials";
                    case UNAVAILABLE ->
                            answer.status() == 429 ? "vendor-rate-limited" : "vendor-unavailable";
                    case UNCLEAR, REFUSED, CONTRACT_BROKEN -> "vendor-answer-unexpected";
                };
        return new VendorFailure(
                kind, code, vendorCode.map(VendorWord::clean), answer.retryAfter());
    }

    /** Who is to blame. */
    public enum Kind {
        /** The vendor is away, busy or broken; the same call may work later. */
        UNAVAILABLE,
        /** The vendor may or may not have acted. */
        UNCLEAR,
        /** The vendor refuses our credentials or settings; an operator has to act. */
        MISCONFIGURED,
        /** The vendor refuses this end user's data or device; the merchant has to act. */
        REFUSED,
        /** The vendor answered what its contract does not allow. */
        CONTRACT_BROKEN
    }
}
