package io.idrelay.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What is measured of deliveries. */
@ApplicationScoped
class DeliveryMetrics {
    private static final String PENDING = "idrelay.deliveries.pending";
    private static final String OLDEST_SECONDS = "idrelay.deliveries.oldest.seconds";
    private static final String ATTEMPTS = "idrelay.delivery.attempts";
    private static final String FIRST_ATTEMPT = "idrelay.delivery.first.attempt";

    private final MeterRegistry registry;
    private final DeliveryQueue queue;
    private final Clock clock;
    private volatile DeliveryQueue.Backlog backlog = new DeliveryQueue.Backlog(0, Instant.EPOCH);

    DeliveryMetrics(MeterRegistry registry, DeliveryQueue queue, Clock clock) {
        this.registry = registry;
        this.queue = queue;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event) {
        registry.gauge(PENDING, this, metrics -> metrics.backlog.deliveries());
        registry.gauge(OLDEST_SECONDS, this, DeliveryMetrics::oldestSeconds);
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        backlog = QuarkusTransaction.requiringNew().call(queue::backlog);
    }

    void attempted(DeliveryJob job, DeliveryRecorder.Attempt attempt, AttemptVerdict verdict) {
        String outcome = verdict.failure().map(AttemptError::code).orElse("delivered");
        registry.counter(ATTEMPTS, "outcome", outcome).increment();
        if (job.attemptNumber() == 1) {
            Timer.builder(FIRST_ATTEMPT)
                    .description("from the event's arrival to the start of the first attempt")
                    .register(registry)
                    .record(Duration.between(job.createdAt(), attempt.startedAt()));
        }
    }

    private double oldestSeconds() {
        return backlog.deliveries() == 0
                ? 0
                : Duration.between(backlog.oldestQueuedAt(), clock.instant()).toMillis() / 1000.0;
    }
}
