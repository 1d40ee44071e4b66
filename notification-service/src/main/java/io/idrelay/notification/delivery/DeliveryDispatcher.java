package io.idrelay.notification.delivery;

import io.idrelay.platform.events.Traces;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps attempts going: claims what is due whenever it is woken or some time has passed, and runs
 * each attempt on a virtual thread of its own. The number running is bounded by {@link Lanes}.
 */
@ApplicationScoped
class DeliveryDispatcher {
    private static final Logger LOG = Logger.getLogger(DeliveryDispatcher.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration SHUTDOWN_MAX = Duration.ofSeconds(5);

    private final DeliveryJobs jobs;
    private final DeliveryAttempts attempts;
    private final DeliveryBell bell;
    private final DeliveriesConfig config;
    private final Lanes lanes;
    private volatile boolean running;

    /** Whether something due may wait for a place, so that a freed one is worth a look. */
    private volatile boolean backlog;

    private volatile @Nullable Thread thread;

    DeliveryDispatcher(
            DeliveryJobs jobs,
            DeliveryAttempts attempts,
            DeliveryBell bell,
            DeliveriesConfig config) {
        this.jobs = jobs;
        this.attempts = attempts;
        this.bell = bell;
        this.config = config;
        this.lanes =
                new Lanes(
                        new Lanes.Bounds(
                                config.concurrentMax(),
                                config.concurrentPerEndpointMax(),
                                config.concurrentPerFailingEndpointMax()),
                        new SecureRandom());
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().daemon().name("delivery-dispatcher").start(this::run);
    }

    /** Stops claiming and lets running attempts end; what does not, is claimed again later. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        bell.ring();
        Thread claiming = thread;
        if (claiming != null) {
            claiming.join(SHUTDOWN_MAX);
        }
        long endsAt = System.nanoTime() + SHUTDOWN_MAX.toNanos();
        while (lanes.running() > 0 && System.nanoTime() < endsAt) {
            bell.await(Duration.ofMillis(50));
        }
    }

    boolean alive() {
        Thread claiming = thread;
        return claiming != null && claiming.isAlive();
    }

    private void run() {
        boolean healthy = true;
        while (running) {
            try {
                pass();
                bell.await(config.pollInterval());
                healthy = true;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (healthy) {
                    LOG.warn("due deliveries cannot be claimed; trying on", e);
                }
                healthy = false;
                pause();
            }
        }
    }

    private void pause() {
        try {
            bell.await(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private void pass() {
        // A place freed while this claims must not be missed.
        backlog = true;
        DeliveryJobs.Claim claim = jobs.claim(lanes);
        for (DeliveryJob job : claim.jobs()) {
            lanes.started(job.endpointId());
            Thread.ofVirtual().name("delivery-" + job.id()).start(() -> attempt(job));
        }
        backlog = claim.othersMayWait();
    }

    private void attempt(DeliveryJob job) {
        try {
            AttemptVerdict verdict =
                    Traces.within(
                            job.event().traceparent(),
                            "callback attempt",
                            () -> attempts.attempt(job));
            if (job.target().isPresent()) {
                lanes.answered(job.endpointId(), verdict.failure().isEmpty());
            }
        } catch (RuntimeException e) {
            // Nothing was recorded: the lease ends and it is attempted again.
            LOG.warnf(e, "an attempt at delivery %s was not recorded", job.id());
        } finally {
            lanes.ended(job.endpointId());
            if (backlog) {
                bell.ring();
            }
        }
    }
}
