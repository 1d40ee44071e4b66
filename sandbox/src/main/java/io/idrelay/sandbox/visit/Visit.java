package io.idrelay.sandbox.visit;

import io.idrelay.sandbox.callback.Misbehavior;
import io.idrelay.sandbox.callback.PushAttempt;
import io.idrelay.sandbox.control.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is planned for one end user's visit, and the callbacks tried for it. A vendor's own session
 * holds one. Safe for any number of threads.
 */
public final class Visit<O extends Enum<O> & VisitOutcome> {
    private static final int ATTEMPTS_KEPT_MAX = 50;

    private O outcome;
    private Misbehavior misbehavior = Misbehavior.NONE;
    private int fetchFailuresLeft;
    private final List<PushAttempt> attempts = new ArrayList<>();

    /** A visit that comes to the outcome unless the plan says otherwise. */
    public Visit(O outcome, Plan plan) {
        this.outcome = outcome;
        apply(plan);
    }

    /** Follows the plan in what it names; the rest stays as it is. */
    public synchronized void apply(Plan plan) {
        plan.outcome()
                .flatMap(key -> VisitOutcome.find(outcome.getDeclaringClass(), key))
                .ifPresent(wanted -> outcome = wanted);
        plan.misbehavior()
                .ifPresent(faults -> {
                    misbehavior = faults;
                    fetchFailuresLeft = faults.fetchFailures();
                });
    }

    /** Settles what the visit comes to. */
    public synchronized void choose(O chosen) {
        outcome = chosen;
    }

    /** What the visit comes to, as far as is known. */
    public synchronized O outcome() {
        return outcome;
    }

    /** What goes wrong in it. */
    public synchronized Misbehavior misbehavior() {
        return misbehavior;
    }

    /** The HTTP status with which this fetch shall fail, if it shall; each call counts. */
    public synchronized OptionalInt failFetch() {
        if (fetchFailuresLeft == 0) {
            return OptionalInt.empty();
        }
        fetchFailuresLeft--;
        return OptionalInt.of(misbehavior.failingStatus());
    }

    /** Remembers a try to call back, up to a bound. */
    public synchronized void log(PushAttempt attempt) {
        if (attempts.size() < ATTEMPTS_KEPT_MAX) {
            attempts.add(attempt);
        }
    }

    /** The tries to call back, the oldest first. */
    public synchronized List<PushAttempt> attempts() {
        return List.copyOf(attempts);
    }
}
