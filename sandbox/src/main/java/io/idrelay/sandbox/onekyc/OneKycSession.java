package io.idrelay.sandbox.onekyc;

import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.visit.Visit;
import java.time.Instant;
import java.util.Optional;

/** One session and the submission in it. Safe for any number of threads. */
final class OneKycSession {
    private final Opened opened;
    private final Visit<OneKycOutcome> visit;
    private Person person = Person.UJI_COBA;
    private boolean captured;
    private boolean abandoned;
    private Verdict verdict = Verdict.IN_PROGRESS;
    private Optional<Instant> processedAt = Optional.empty();

    OneKycSession(Opened opened, Visit<OneKycOutcome> visit) {
        this.opened = opened;
        this.visit = visit;
    }

    /** A partner's own user. */
    record User(String clientId, String id, String idType) {}

    /**
     * What is fixed when a session is opened.
     *
     * @param token the SDK token, which is also in the launch URL
     */
    record Opened(
            User user,
            String partnerSessionId,
            String submissionId,
            String source,
            String successUrl,
            String failureUrl,
            String token,
            Instant openedAt,
            Instant expiresAt) {
        @Override
        public String toString() {
            return "Opened[" + submissionId + "]";
        }
    }

    /** What there is to say about the submission at one moment. */
    record Snapshot(Person person, Verdict verdict, Optional<Instant> processedAt) {
        @Override
        public String toString() {
            return "Snapshot[" + verdict.status() + "]";
        }
    }

    Opened opened() {
        return opened;
    }

    Visit<OneKycOutcome> visit() {
        return visit;
    }

    /** Ends the capture; says whether it was still open. */
    synchronized boolean capture(Optional<OneKycOutcome> chosen, Optional<Person> whose) {
        if (captured || abandoned) {
            return false;
        }
        captured = true;
        chosen.ifPresent(visit::choose);
        person = whose.orElse(person);
        return true;
    }

    /** The end user gives up; says whether the capture was still open. */
    synchronized boolean abandon() {
        if (captured || abandoned) {
            return false;
        }
        abandoned = true;
        return true;
    }

    synchronized void reach(Verdict next, Instant at) {
        verdict = next;
        processedAt = Optional.of(at);
    }

    synchronized Snapshot snapshot() {
        return new Snapshot(person, verdict, processedAt);
    }

    synchronized boolean captured() {
        return captured;
    }

    synchronized boolean finished() {
        return captured || abandoned;
    }

    /** As the SDK sees it. */
    synchronized String state() {
        return captured ? verdict.status() : abandoned ? "ABANDONED" : "INITIATED";
    }
}
