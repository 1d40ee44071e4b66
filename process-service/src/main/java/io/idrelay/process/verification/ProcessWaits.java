package io.idrelay.process.verification;

import io.idrelay.contracts.ProcessId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Holds reads until a verification changes: woken by this replica's own commits, and looking now
 * and then for those of others. The number held at once is bounded.
 */
@ApplicationScoped
class ProcessWaits {
    private final ConcurrentHashMap<ProcessId, Queue<CountDownLatch>> waiting =
            new ConcurrentHashMap<>();
    private final Semaphore places;
    private final Duration poll;

    ProcessWaits(VerificationConfig config) {
        this.places = new Semaphore(config.waitersMax());
        this.poll = config.waitPoll();
    }

    /** Reads until the number of the last change is another, or the time is up. */
    Verification await(ProcessId process, long seen, Duration atMost, Supplier<Verification> read) {
        if (atMost.isZero() || !places.tryAcquire()) {
            return read.get();
        }
        try {
            return hold(process, seen, System.nanoTime() + atMost.toNanos(), read);
        } finally {
            places.release();
        }
    }

    private Verification hold(
            ProcessId process, long seen, long untilNanos, Supplier<Verification> read) {
        for (; ; ) {
            CountDownLatch woken = new CountDownLatch(1);
            enter(process, woken);
            try {
                Verification now = read.get();
                long leftNanos = untilNanos - System.nanoTime();
                if (now.sequence() != seen || leftNanos <= 0 || interrupted(woken, leftNanos)) {
                    return now;
                }
            } finally {
                leave(process, woken);
            }
        }
    }

    private boolean interrupted(CountDownLatch woken, long leftNanos) {
        try {
            boolean byCommit =
                    woken.await(Math.min(leftNanos, poll.toNanos()), TimeUnit.NANOSECONDS);
            return !byCommit && Thread.currentThread().isInterrupted();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void enter(ProcessId process, CountDownLatch woken) {
        waiting.compute(
                process,
                (id, queue) -> {
                    Queue<CountDownLatch> all =
                            queue == null ? new ConcurrentLinkedQueue<>() : queue;
                    all.add(woken);
                    return all;
                });
    }

    private void leave(ProcessId process, CountDownLatch woken) {
        waiting.computeIfPresent(
                process,
                (id, queue) -> {
                    queue.remove(woken);
                    return queue.isEmpty() ? null : queue;
                });
    }

    void onMove(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProcessMoved moved) {
        Queue<CountDownLatch> all = waiting.get(moved.processId());
        if (all != null) {
            all.forEach(CountDownLatch::countDown);
        }
    }
}
