package io.idrelay.notification.delivery;

import io.idrelay.platform.observability.Metrics;
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
        registry.gauge(Metrics.CALLBACKS_PENDING, this, metrics -> metrics.backlog.deliveries());
        registry.gauge(Metrics.CALLBACK_OLDEST_SECONDS, this, DeliveryMetrics::oldestSeconds);
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        backlog = QuarkusTransaction.requiringNew().call(queue::backlog);
    }

    void attempted(DeliveryJob job, DeliveryRecorder.Attempt attempt, AttemptVerdict verdict) {
        String outcome = verdict.failure().map(AttemptError::code).orElse("delivered");
        registry.counter(Metrics.CALLBACK_ATTEMPTS, "outcome", outcome).increment();
        if (job.attemptNumber() == 1) {
            Timer.builder(Metrics.CALLBACK_FIRST_ATTEMPT_SECONDS)
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
