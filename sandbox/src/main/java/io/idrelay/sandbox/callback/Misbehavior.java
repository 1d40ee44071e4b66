package io.idrelay.sandbox.callback;

/**
 * What a simulated vendor does wrong in one session.
 *
 * @param duplicate every callback is sent twice
 * @param drop no callback is sent
 * @param delayMillis how much later a callback is sent, up to an hour
 * @param wrongProof the callback's headers that prove it carry other values
 * @param truncated the callback's body ends in the middle
 * @param fetchStatus the HTTP status of a failing fetch; 500 where 0
 * @param fetchFailures how many fetches fail before one works
 */
public record Misbehavior(
        boolean duplicate,
        boolean drop,
        int delayMillis,
        boolean wrongProof,
        boolean truncated,
        int fetchStatus,
        int fetchFailures) {
    /** A vendor at its best. */
    public static final Misbehavior NONE = new Misbehavior(false, false, 0, false, false, 0, 0);

    public Misbehavior {
        if (delayMillis < 0 || delayMillis > 3_600_000) {
            throw new IllegalArgumentException("delayMillis must be 0 to 3600000");
        }
        if (fetchStatus != 0 && (fetchStatus < 400 || fetchStatus > 599)) {
            throw new IllegalArgumentException("fetchStatus must be 400 to 599");
        }
        if (fetchFailures < 0 || fetchFailures > 1000) {
            throw new IllegalArgumentException("fetchFailures must be 0 to 1000");
        }
    }

    /** The status of a failing fetch. */
    public int failingStatus() {
        return fetchStatus == 0 ? 500 : fetchStatus;
    }
}
