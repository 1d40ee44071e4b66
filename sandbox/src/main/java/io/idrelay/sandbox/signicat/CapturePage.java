package io.idrelay.sandbox.signicat;

import java.time.Instant;
import java.util.Optional;

/**
 * A page that was given out for a dossier; its end user makes the process, unless there is one.
 *
 * @param processId the process that waits for its end user, for an electronic ID
 */
record CapturePage(
        String token,
        AssureDossier dossier,
        Optional<String> processId,
        String provider,
        String processType,
        String redirectUrl,
        AssureProcess.Notification notification,
        Instant expiresAt) {
    @Override
    public String toString() {
        return "CapturePage[" + provider + "]";
    }
}
