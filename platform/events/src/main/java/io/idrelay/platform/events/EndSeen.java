package io.idrelay.platform.events;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reader has read up to where its topic ended a moment ago. Written by one thread, read
 * by any.
 */
final class EndSeen {
    private final long lagMaxNanos;
    private final LongSupplier nanoTime;
    private @Nullable Map<TopicPartition, Long> ends;
    private long askedAtNanos;
    private volatile boolean ever;
    private volatile long seenAtNanos;

    EndSeen(Duration lagMax, LongSupplier nanoTime) {
        this.lagMaxNanos = lagMax.toNanos();
        this.nanoTime = nanoTime;
    }

    /** The broker named the topic's ends, asked for at that moment. */
    void ends(Map<TopicPartition, Long> ends, long askedAtNanos) {
        this.ends = Map.copyOf(ends);
        this.askedAtNanos = askedAtNanos;
    }

    /** The reader stands here. */
    void at(Map<TopicPartition, Long> positions) {
        Map<TopicPartition, Long> target = ends;
        if (target != null
                && target.entrySet().stream()
                        .allMatch(end ->
                                positions.getOrDefault(end.getKey(), -1L) >= end.getValue())) {
            seenAtNanos = askedAtNanos;
            ever = true;
            ends = null;
        }
    }

    boolean ever() {
        return ever;
    }

    boolean lately() {
        return ever && nanoTime.getAsLong() - seenAtNanos < lagMaxNanos;
    }
}
