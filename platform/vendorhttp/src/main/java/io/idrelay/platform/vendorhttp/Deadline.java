package io.idrelay.platform.vendorhttp;

import java.time.Duration;

/** A point in time that nothing waits beyond; on the clock that never jumps. */
record Deadline(long nanoTime) {
    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    long nanosLeft() {
        return Math.max(0, nanoTime - System.nanoTime());
    }

    boolean hasLeft(Duration duration) {
        return nanosLeft() > duration.toNanos();
    }
}
