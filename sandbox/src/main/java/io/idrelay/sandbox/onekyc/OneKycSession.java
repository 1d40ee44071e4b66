package io.idrelay.sandbox.onekyc;

import io.idrelay.sandbox.callback.Misbehavior;
import io.idrelay.sandbox.callback.PushAttempt;
import io.idrelay.sandbox.control.Plan;
import io.idrelay.sandbox.stage.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One session and the submission in it. Safe for any number of threads. */
final class OneKycSession {
    private static final int ATTEMPTS_KEPT_MAX = 50;

    private final Opened opened;
    private OneKycOutcome outcome;
    private Misbehavior misbehavior;
    private int fetchFailuresLeft;
    private Person person = Person.UJI_COBA;
    private boolean captured;
    private boolean abandoned;
    private Verdict verdict = Verdict.IN_PROGRESS;
    private Optional<Instant> processedAt = Optional.empty();
    private final List<PushAttempt> attempts = new ArrayList<>();

    OneKycSession(Opened opened, OneKycOutcome outcome, Plan plan) {
        this.opened = opened;
        this.outcome = outcome;
        this.misbehavior = Misbehavior.NONE;
        apply(plan);
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

    synchronized void apply(Plan plan) {
        plan.outcome().flatMap(OneKycOutcome::find).ifPresent(wanted -> outcome = wanted);
        plan.misbehavior()
                .ifPresent(faults -> {
                    misbehavior = faults;
                    fetchFailuresLeft = faults.fetchFailures();
                });
    }

    /** Ends the capture; says whether it was still open. */
    synchronized boolean capture(Optional<OneKycOutcome> chosen, Optional<Person> whose) {
        if (captured || abandoned) {
            return false;
        }
        captured = true;
        outcome = chosen.orElse(outcome);
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

    /** Whether this fetch shall fail; each call counts. */
    synchronized boolean fetchFails() {
        if (fetchFailuresLeft == 0) {
            return false;
        }
        fetchFailuresLeft--;
        return true;
    }

    synchronized void log(PushAttempt attempt) {
        if (attempts.size() < ATTEMPTS_KEPT_MAX) {
            attempts.add(attempt);
        }
    }

    synchronized Snapshot snapshot() {
        return new Snapshot(person, verdict, processedAt);
    }

    synchronized OneKycOutcome outcome() {
        return outcome;
    }

    synchronized Misbehavior misbehavior() {
        return misbehavior;
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

    synchronized List<PushAttempt> attempts() {
        return List.copyOf(attempts);
    }
}
