package io.idrelay.normalizer.consuming;

import java.util.TreeSet;

/**
 * Which records of one partition are done, where they are done in any order: only what has no
 * undone record before it may be committed.
 *
 * <p>Used by the polling thread alone.
 */
final class OffsetTracker {
    private final TreeSet<Long> undone = new TreeSet<>();
    private long next;
    private long committed;

    /** Tracks a partition from the first record that is read of it. */
    OffsetTracker(long firstOffset) {
        this.next = firstOffset;
        this.committed = firstOffset;
    }

    void started(long offset) {
        undone.add(offset);
        next = offset + 1;
    }

    void done(long offset) {
        undone.remove(offset);
    }

    /** The offset to commit: that of the first record that is not done. */
    long committable() {
        return undone.isEmpty() ? next : undone.first();
    }

    boolean hasNews() {
        return committable() > committed;
    }

    void committed(long offset) {
        committed = Math.max(committed, offset);
    }

    /** How far reading is ahead of what could be committed. */
    long spread() {
        return next - committable();
    }
}
