package io.idrelay.ingest.log;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Knows whether the broker is there, so that a vendor gets its 503 at once instead of after the
 * producer's own time. Asks the broker on a thread of its own: soon while it is away, now and then
 * while it is there.
 */
final class BrokerWatch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BrokerWatch.class);

    private final BooleanSupplier probe;
    private final Duration whileThere;
    private final Duration whileAway;
    private final BlockingQueue<Boolean> wakeups = new ArrayBlockingQueue<>(1);
    private final Thread thread;
    private volatile boolean there;

    /** What was logged last; of the watching thread alone. */
    private boolean told;

    private volatile boolean closed;

    BrokerWatch(BooleanSupplier probe, Duration whileThere, Duration whileAway) {
        this.probe = probe;
        this.whileThere = whileThere;
        this.whileAway = whileAway;
        this.thread = Thread.ofPlatform().name("broker-watch").daemon().unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    boolean there() {
        return there;
    }

    /** Says that a record was not taken; the broker counts as away until it answers again. */
    void missed() {
        there = false;
        // A full queue means that the thread is about to ask anyway.
        boolean unused = wakeups.offer(true);
    }

    private void watch() {
        while (!closed) {
            note(probe.getAsBoolean());
            Duration pause = there ? whileThere : whileAway;
            try {
                Boolean unused = wakeups.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void note(boolean now) {
        if (now != told) {
            told = now;
            LOG.infof("the broker %s", now ? "takes webhooks" : "is away; vendors get 503");
        }
        there = now;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
