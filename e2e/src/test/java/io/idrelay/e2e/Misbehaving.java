package io.idrelay.e2e;

import java.util.Map;

/**
 * How a simulated vendor misbehaves while it does its job; a verification ends right all the same.
 */
enum Misbehaving {
    NOT_AT_ALL(Map.of()),
    CALLS_BACK_TWICE(Map.of("duplicate", true)),
    NEVER_CALLS_BACK(Map.of("drop", true)),
    CALLS_BACK_LATE(Map.of("delayMillis", 3000)),
    CALLS_BACK_UNPROVED(Map.of("wrongProof", true)),
    CALLS_BACK_CUT_SHORT(Map.of("truncated", true)),
    IS_BUSY(Map.of("fetchStatus", 429, "fetchFailures", 2)),
    IS_BROKEN_FOR_A_WHILE(Map.of("fetchStatus", 500, "fetchFailures", 2));

    private final Map<String, Object> wish;

    Misbehaving(Map<String, Object> wish) {
        this.wish = wish;
    }

    /** As the simulators' control API takes it. */
    Map<String, Object> wish() {
        return wish;
    }
}
