package io.idrelay.process.outcome;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventId;
import io.idrelay.platform.events.Traces;
import io.idrelay.platform.events.UnusableEvent;
import io.idrelay.platform.observability.Metrics;
import io.idrelay.process.WhileStopping;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Takes up news that waited for its session, and drops what waited too long. */
@ApplicationScoped
class ParkedJob {
    private static final Logger LOG = Logger.getLogger(ParkedJob.class);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Parking parking;
    private final NewsHandler handler;
    private final Ignored ignored;
    private final Clock clock;
    private final AtomicLong waiting = new AtomicLong();

    ParkedJob(
            Parking parking,
            NewsHandler handler,
            Ignored ignored,
            Clock clock,
            MeterRegistry metrics) {
        this.parking = parking;
        this.handler = handler;
        this.ignored = ignored;
        this.clock = clock;
        metrics.gauge(Metrics.RESULTS_PARKED, waiting);
    }

    @Scheduled(
            every = "${idrelay.outcome.parked-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = WhileStopping.class)
    void takeUp() {
        QuarkusTransaction.requiringNew().call(parking::released).forEach(this::takeUp);
    }

    private void takeUp(EventId id) {
        try {
            QuarkusTransaction.requiringNew()
                    .call(() -> {
                        Optional<Event<?>> event = parking.take(id);
                        event.ifPresent(this::decide);
                        return event.isPresent();
                    });
        } catch (RuntimeException e) {
            LOG.warnf("news that waited is tried again later after %s", e.getClass().getName());
            QuarkusTransaction.requiringNew()
                    .run(() -> parking.postpone(id, clock.instant().plus(AFTER_FAILURE)));
        }
    }

    private void decide(Event<?> event) {
        Traces.within(
                event.traceparent(),
                "take up parked result",
                () -> {
                    try {
                        handler.decide(event);
                    } catch (UnusableEvent e) {
                        ignored.count(e.code());
                    }
                    return event.id();
                });
    }

    @Scheduled(
            every = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = WhileStopping.class)
    void expire() {
        int dropped = QuarkusTransaction.requiringNew().call(parking::expire);
        for (int i = 0; i < dropped; i++) {
            ignored.count("parked-too-long");
        }
        waiting.set(QuarkusTransaction.requiringNew().call(parking::waiting));
    }
}
