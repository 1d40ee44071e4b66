package io.idrelay.platform.events;

import java.time.Duration;

/** Something done again and again, at most once per interval; at once the first time. */
final class Every {
    private final long intervalNanos;
    private long lastAtNanos;

    Every(Duration interval) {
        this.intervalNanos = interval.toNanos();
        this.lastAtNanos = System.nanoTime() - intervalNanos;
    }

    boolean isDue() {
        long now = System.nanoTime();
        boolean due = now - lastAtNanos >= intervalNanos;
        if (due) {
            lastAtNanos = now;
        }
        return due;
    }
}
