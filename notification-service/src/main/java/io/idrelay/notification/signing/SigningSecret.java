package io.idrelay.notification.signing;

import java.time.Instant;
import java.util.Optional;

/**
 * A secret that signs callbacks.
 *
 * @param key the random bytes behind {@code whsec_}
 * @param signsUntil when it stops signing, for one that was replaced; empty for the current one
 */
public record SigningSecret(byte[] key, Optional<Instant> signsUntil) {

    boolean signsAt(Instant moment) {
        return signsUntil.map(moment::isBefore).orElse(true);
    }

    @Override
    public String toString() {
        return "SigningSecret[redacted]";
    }
}
