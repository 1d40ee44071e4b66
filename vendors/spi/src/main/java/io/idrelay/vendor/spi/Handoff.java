package io.idrelay.vendor.spi;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How an end user gets to the vendor. */
public sealed interface Handoff {
    /** The end user has nothing to do: the merchant uploads images through the API. */
    record Upload() implements Handoff {}

    /** A page of the vendor's. */
    record Page(URI url) implements Handoff {
        @Override
        public String toString() {
            return "Page[redacted]";
        }
    }

    /**
     * A token the vendor's SDK is started with.
     *
     * @param configuration what else the SDK takes, by the vendor's names
     */
    record SdkToken(String token, Optional<Instant> expiresAt, Map<String, String> configuration)
            implements Handoff {
        @Override
        public String toString() {
            return "SdkToken[redacted]";
        }
    }
}
