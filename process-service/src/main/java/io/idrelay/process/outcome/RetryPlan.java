package io.idrelay.process.outcome;

import io.idrelay.contracts.SessionId;
import java.time.Duration;
import java.util.Optional;

/**
 * When a result is asked for again: later each time, bounded, and spread so that sessions which
 * waited together do not ask together. Pure.
 *
 * @param first the first wait
 * @param longest no wait is longer, before spreading
 * @param attemptsMax how often is asked in all
 */
record RetryPlan(Duration first, Duration longest, int attemptsMax) {
    private static final int DOUBLINGS_MAX = 30;

    /** In thousandths of the wait: up to a fifth is added. */
    private static final int SPREAD_MAX = 200;

    /**
     * The wait before the next request.
     *
     * @param made how many requests there were
     * @param wish the vendor's own; a longer one is followed, up to the longest wait
     * @return empty when no more are made
     */
    Optional<Duration> next(int made, Optional<Duration> wish, SessionId session) {
        if (made >= attemptsMax) {
            return Optional.empty();
        }
        Duration doubled = first.multipliedBy(1L << Math.min(made, DOUBLINGS_MAX));
        Duration wanted = wish.filter(w -> w.compareTo(doubled) > 0).orElse(doubled);
        return Optional.of(spread(shorter(wanted, longest), session, made));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The same session and attempt always get the same spread, so a test can tell it. */
    private static Duration spread(Duration wait, SessionId session, int made) {
        int mixed = session.value().hashCode() * 31 + made;
        int thousandths = Math.floorMod(mixed ^ (mixed >>> 16), SPREAD_MAX + 1);
        return wait.plus(wait.multipliedBy(thousandths).dividedBy(1000));
    }
}
