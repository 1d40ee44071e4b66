package io.idrelay.normalizer.fetching;

import io.idrelay.vendor.spi.VendorFailure;
import java.time.Duration;
import java.util.Optional;

/**
 * Why a fetch is left to a later request.
 *
 * @param reason a code of ours; process-service decides by it when to ask again
 * @param retryAfter the vendor's own wish
 */
record Deferral(String reason, Optional<Duration> retryAfter) {
    static final Deferral ACCOUNT_UNKNOWN = of("account-unknown");
    static final Deferral ACCOUNT_UNUSABLE = of("account-unusable");
    static final Deferral ACCOUNT_INACTIVE = of("account-inactive");
    static final Deferral WEBHOOK_UNREADABLE = of("webhook-unreadable");
    static final Deferral HANDLE_UNKNOWN = of("handle-unknown");

    /** The vendor does not know the session, or not yet. */
    static final Deferral NOT_READY = of("not-ready");

    static Deferral of(VendorFailure failure) {
        String reason =
                switch (failure.kind()) {
                    case UNAVAILABLE, UNCLEAR -> away(failure.code());
                    case MISCONFIGURED -> "vendor-refuses-credentials";
                    case REFUSED -> "vendor-refused";
                    case CONTRACT_BROKEN -> "vendor-contract-broken";
                };
        return new Deferral(reason, failure.retryAfter());
    }

    private static String away(String code) {
        return switch (code) {
            // Our own guard's words; no call was made.
            case "circuit-open", "rate-limited", "saturated" -> code;
            default -> "vendor-unavailable";
        };
    }

    private static Deferral of(String reason) {
        return new Deferral(reason, Optional.empty());
    }
}
