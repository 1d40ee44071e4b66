package io.idrelay.sandbox.signicat;

import io.idrelay.sandbox.stage.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * One verification in a dossier, as it is at one moment.
 *
 * @param outcome what it came to, or comes to; empty while nobody has finished the capture
 */
record AssureProcess(
        String id,
        String provider,
        String processType,
        Notification notification,
        Instant createdAt,
        Instant updatedAt,
        String status,
        Optional<SignicatOutcome> outcome,
        Person person) {
    static final String PENDING = "pending";
    static final String PROCESSING = "processing";

    /** Where and with which Authorization value a customer is told. */
    record Notification(Optional<String> url, Optional<String> authorization) {
        @Override
        public String toString() {
            return "Notification[redacted]";
        }
    }

    static AssureProcess pending(
            String id, String provider, String type, Notification notification, Instant now) {
        return new AssureProcess(
                id,
                provider,
                type,
                notification,
                now,
                now,
                PENDING,
                Optional.empty(),
                Person.NORA_TESTCASE);
    }

    AssureProcess captured(SignicatOutcome comingTo, Person whose, Instant now) {
        return new AssureProcess(
                id,
                provider,
                processType,
                notification,
                createdAt,
                now,
                PROCESSING,
                Optional.of(comingTo),
                whose);
    }

    AssureProcess ended(Instant now) {
        return new AssureProcess(
                id,
                provider,
                processType,
                notification,
                createdAt,
                now,
                outcome.map(SignicatOutcome::status).orElse(status),
                outcome,
                person);
    }

    boolean isPending() {
        return status.equals(PENDING);
    }

    boolean ended() {
        return !isPending() && !status.equals(PROCESSING);
    }

    @Override
    public String toString() {
        return "AssureProcess[" + id + ", " + status + "]";
    }
}
