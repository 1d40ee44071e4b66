package io.idrelay.sandbox.stage;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Does things after a while, on virtual threads; how many may wait is bounded. */
@ApplicationScoped
public class Later {
    private static final Logger LOG = Logger.getLogger(Later.class);

    private final int delayedMax;
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("sandbox-timer").factory());
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong generation = new AtomicLong();

    @Inject
    Later(StageConfig config) {
        delayedMax =
                Limits.within("idrelay.sandbox.delayed-max", config.delayedMax(), 1, 1_000_000);
    }

    /** Runs the task after the delay; drops it, with a line in the log, when too many wait. */
    public void after(Duration delay, Runnable task) {
        if (waiting.incrementAndGet() > delayedMax) {
            waiting.decrementAndGet();
            LOG.warnf("A delayed step was dropped: %d wait already", delayedMax);
            return;
        }
        long born = generation.get();
        var _ =
                timer.schedule(
                        () -> workers.execute(() -> runUnlessForgotten(task, born)),
                        delay.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /** Lets nothing happen any more of what waits now. */
    public void forgetAll() {
        generation.incrementAndGet();
    }

    private void runUnlessForgotten(Runnable task, long born) {
        waiting.decrementAndGet();
        if (born != generation.get()) {
            return;
        }
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("A delayed step failed", e);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
        workers.shutdownNow();
    }
}
