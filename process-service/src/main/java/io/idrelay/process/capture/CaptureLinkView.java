package io.idrelay.process.capture;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A capture link as its merchant sees it.
 *
 * @param url shown once, to the request that made it
 */
record CaptureLinkView(Optional<URI> url, Instant expiresAt) {
    @Override
    public String toString() {
        return "CaptureLinkView[redacted]";
    }
}
