package io.idrelay.notification.delivery;

import io.idrelay.contracts.DeliveryCompleted;
import io.idrelay.contracts.Event;
import io.idrelay.contracts.Sealed;
import io.idrelay.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Writes down what came of an attempt, and what follows. */
@ApplicationScoped
class DeliveryRecorder {
    private static final Logger LOG = Logger.getLogger(DeliveryRecorder.class);

    private final DeliveryQueue queue;
    private final DeliveryStore deliveries;
    private final DeliveryAttemptStore attempts;
    private final AnswerVault answers;
    private final DeliverySchedule schedule;
    private final Outbox outbox;
    private final DeliveryMetrics metrics;
    private final Clock clock;

    DeliveryRecorder(
            DeliveryQueue queue,
            DeliveryStore deliveries,
            DeliveryAttemptStore attempts,
            AnswerVault answers,
            DeliverySchedule schedule,
            Outbox outbox,
            DeliveryMetrics metrics,
            Clock clock) {
        this.queue = queue;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.answers = answers;
        this.schedule = schedule;
        this.outbox = outbox;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** One attempt as it went. */
    record Attempt(Instant startedAt, Duration latency, CallbackAnswer answer) {

        Optional<Integer> httpStatus() {
            return answer instanceof CallbackAnswer.Answered(int status, byte[] head)
                    ? Optional.of(status)
                    : Optional.empty();
        }
    }

    /** Records an attempt; nothing is changed when the delivery was claimed anew meanwhile. */
    AttemptVerdict record(DeliveryJob job, Attempt attempt) {
        AttemptVerdict verdict =
                AttemptVerdict.of(
                        attempt.answer(),
                        job.attemptNumber(),
                        schedule,
                        ThreadLocalRandom.current());
        Optional<Sealed<String>> answer =
                verdict.failure().flatMap(failed -> answers.seal(job, attempt.answer()));
        boolean recorded =
                QuarkusTransaction.requiringNew()
                        .call(() -> settle(job, verdict) && write(job, attempt, verdict, answer));
        if (recorded) {
            metrics.attempted(job, attempt, verdict);
        } else {
            LOG.warnf("delivery %s was claimed anew during an attempt", job.id());
        }
        return verdict;
    }

    /** Ends a delivery whose endpoint is gone. */
    AttemptVerdict endWithoutEndpoint(DeliveryJob job) {
        AttemptVerdict verdict = new AttemptVerdict.GivenUp(AttemptError.ENDPOINT_DELETED);
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    if (settle(job, verdict)) {
                        DeliveryRow row = deliveries.findById(job.id().uuid());
                        complete(row, job, DeliveryStatus.GIVEN_UP);
                        row.lastError = AttemptError.ENDPOINT_DELETED.code();
                    }
                });
        return verdict;
    }

    private boolean settle(DeliveryJob job, AttemptVerdict verdict) {
        return switch (verdict) {
            case AttemptVerdict.Delivered() -> queue.remove(job.id(), job.lease());
            case AttemptVerdict.GivenUp(AttemptError _) -> queue.remove(job.id(), job.lease());
            case AttemptVerdict.Retry(AttemptError _, Duration pause) ->
                    queue.postpone(job.id(), job.lease(), clock.instant().plus(pause));
        };
    }

    private boolean write(
            DeliveryJob job,
            Attempt attempt,
            AttemptVerdict verdict,
            Optional<Sealed<String>> answer) {
        attempts.persist(row(job, attempt, verdict, answer));
        DeliveryRow row = deliveries.findById(job.id().uuid());
        row.attempts = job.attemptNumber();
        row.lastError = verdict.failure().map(AttemptError::code).orElse(null);
        row.lastHttpStatus = attempt.httpStatus().orElse(null);
        switch (verdict) {
            case AttemptVerdict.Delivered() -> complete(row, job, DeliveryStatus.DELIVERED);
            case AttemptVerdict.GivenUp(AttemptError _) ->
                    complete(row, job, DeliveryStatus.GIVEN_UP);
            case AttemptVerdict.Retry(AttemptError _, Duration _) -> {}
        }
        return true;
    }

    private void complete(DeliveryRow row, DeliveryJob job, DeliveryStatus status) {
        Instant now = clock.instant();
        row.status = status.code();
        row.completedAt = now;
        DeliveryCompleted completed =
                new DeliveryCompleted(
                        job.event().merchantId(),
                        job.event().processId(),
                        job.id(),
                        job.endpointId(),
                        job.event().sequence(),
                        status == DeliveryStatus.DELIVERED
                                ? DeliveryCompleted.Outcome.DELIVERED
                                : DeliveryCompleted.Outcome.GIVEN_UP,
                        row.attempts,
                        now);
        outbox.add(Event.of(completed, now, job.event().traceparent()));
    }

    private static DeliveryAttemptRow row(
            DeliveryJob job,
            Attempt attempt,
            AttemptVerdict verdict,
            Optional<Sealed<String>> answer) {
        DeliveryAttemptRow row = new DeliveryAttemptRow();
        row.deliveryId = job.id().uuid();
        row.number = job.attemptNumber();
        row.startedAt = attempt.startedAt();
        row.latencyMillis = Math.toIntExact(attempt.latency().toMillis());
        row.httpStatus = attempt.httpStatus().orElse(null);
        row.error = verdict.failure().map(AttemptError::code).orElse(null);
        row.answer = answer.map(Sealed::bytes).orElse(null);
        return row;
    }
}
