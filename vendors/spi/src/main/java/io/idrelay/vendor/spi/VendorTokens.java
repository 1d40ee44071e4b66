package io.idrelay.vendor.spi;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * A cache of a vendor's access tokens, one per account and name; concurrent callers wait for one
 * call.
 */
public interface VendorTokens {
    /**
     * The cached token, or a new one.
     *
     * @param name which token, where a vendor has several
     * @param request makes a new one
     */
    Outcome get(String name, Supplier<Outcome> request);

    /**
     * Drops a token that the vendor refused, unless a newer one has taken its place.
     *
     * @param value the refused token
     */
    void drop(String name, String value);

    /** A token or the reason why there is none. */
    sealed interface Outcome {
        /**
         * @param usableUntil a new one is asked for from then on; already before the token's own
         *     end
         */
        record Token(String value, Instant usableUntil) implements Outcome {
            @Override
            public String toString() {
                return "Token[redacted]";
            }
        }

        /** No token. */
        record Failed(VendorFailure failure) implements Outcome {}
    }
}
