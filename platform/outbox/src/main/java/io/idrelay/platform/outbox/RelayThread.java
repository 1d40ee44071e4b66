package io.idrelay.platform.outbox;

import io.idrelay.platform.observability.Metrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs the relay of this process from start to shutdown. */
@ApplicationScoped
class RelayThread {
    private static final Logger LOG = Logger.getLogger(RelayThread.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Duration STOP_MAX = Duration.ofSeconds(5);
    private static final long GAUGE_EVERY_NANOS = 5_000_000_000L;

    private final OutboxTable table;
    private final RelaySignal signal;
    private final OutboxConfig config;
    private final Relay relay;
    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong oldestMillis = new AtomicLong();
    private final Counter failures;
    private volatile boolean running;
    private long gaugedAtNanos;
    private @Nullable Thread thread;

    RelayThread(
            OutboxTable table,
            RelaySignal signal,
            OutboxConfig config,
            RecordSender sender,
            MeterRegistry metrics) {
        this.table = table;
        this.signal = signal;
        this.config = config;
        this.relay = new Relay(table, sender, UUID.randomUUID().toString(), config);
        this.failures = metrics.counter(Metrics.OUTBOX_FAILED);
        metrics.gauge(Metrics.OUTBOX_PENDING, pending);
        metrics.gauge(Metrics.OUTBOX_OLDEST_SECONDS, oldestMillis, m -> m.get() / 1000.0);
    }

    void start(@Observes StartupEvent event) {
        if (config.relayEnabled()) {
            running = true;
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        Thread current = thread;
        if (current != null) {
            running = false;
            signal.wake();
            current.join(STOP_MAX.toMillis());
        }
    }

    private void run() {
        boolean troubled = false;
        while (running) {
            Duration pause = AFTER_TROUBLE;
            try {
                Relay.Step step = relay.step();
                count(step);
                pause = relay.pauseAfter(step);
                troubled = false;
            } catch (RuntimeException e) {
                if (!troubled) {
                    LOG.warnf("the outbox waits for its database: %s", e.getClass().getName());
                }
                troubled = true;
            }
            if (!await(pause)) {
                return;
            }
        }
        release();
    }

    private void count(Relay.Step step) {
        if (step == Relay.Step.FAILED) {
            failures.increment();
        }
        if (System.nanoTime() - gaugedAtNanos > GAUGE_EVERY_NANOS) {
            gaugedAtNanos = System.nanoTime();
            pending.set(table.pending());
            oldestMillis.set(table.oldestMillis());
        }
    }

    private boolean await(Duration pause) {
        try {
            if (pause.isPositive()) {
                signal.await(pause);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void release() {
        try {
            relay.release();
        } catch (RuntimeException e) {
            LOG.debugf("the lease was not given back: %s", e.getClass().getName());
        }
    }
}
