package io.idrelay.ingest.intake;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the webhooks between their first byte and the broker's acknowledgment, so that neither the
 * heap nor the producer's buffer can fill up: who finds no place gets 503 and comes again.
 */
final class InFlight {
    /**
     * What a webhook takes beside its body: headers, query and the batch that the producer opens
     * for it. More than either can be.
     */
    static final int OVERHEAD_BYTES = 32 * 1024;

    private final int recordsMax;
    private final long bytesMax;
    private final AtomicInteger records = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    InFlight(int recordsMax, long bytesMax) {
        this.recordsMax = recordsMax;
        this.bytesMax = bytesMax;
    }

    /** A place for a webhook with a body of at most this size; empty when there is none. */
    Optional<Place> take(long bodyBytes) {
        long wanted = bodyBytes + OVERHEAD_BYTES;
        boolean fits = records.incrementAndGet() <= recordsMax;
        if (bytes.addAndGet(wanted) > bytesMax || !fits) {
            leave(wanted);
            return Optional.empty();
        }
        return Optional.of(new Place(wanted));
    }

    int records() {
        return records.get();
    }

    long bytes() {
        return bytes.get();
    }

    private void leave(long taken) {
        records.decrementAndGet();
        bytes.addAndGet(-taken);
    }

    /** One webhook's share. */
    final class Place {
        private final long taken;
        private final AtomicBoolean left = new AtomicBoolean();

        private Place(long taken) {
            this.taken = taken;
        }

        /** Gives the share back; a second call does nothing. */
        void release() {
            if (left.compareAndSet(false, true)) {
                leave(taken);
            }
        }
    }
}
