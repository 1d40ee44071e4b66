package io.idrelay.ingest.intake;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.WebhookReceived;
import io.idrelay.ingest.intake.Admission.Admitted;
import io.idrelay.ingest.log.WebhookLog;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.Proof;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/**
 * Proves, seals and stores an admitted webhook.
 *
 * <p>All of it on worker threads: a megabyte takes about a millisecond each to hash and to encrypt,
 * and sending may wait for the topic's metadata; an event loop can afford neither.
 */
final class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final WebhookLog log;
    private final WebhookSeal seal;
    private final IntakeSignals signals;
    private final Executor workers;
    private final Duration answerDeadline;
    private final Clock clock;

    Intake(
            WebhookLog log,
            WebhookSeal seal,
            IntakeSignals signals,
            Executor workers,
            Duration answerDeadline,
            Clock clock) {
        this.log = log;
        this.seal = seal;
        this.signals = signals;
        this.workers = workers;
        this.answerDeadline = answerDeadline;
        this.clock = clock;
    }

    /** Takes one webhook; the result never fails. Releases the webhook's place when all is done. */
    Uni<IntakeOutcome> take(
            Admitted admitted, ReceivedWebhook received, Optional<String> traceparent) {
        CompletableFuture<IntakeOutcome> done = new CompletableFuture<>();
        Instant receivedAt = clock.instant();
        try {
            workers.execute(() ->
                    settle(
                            done,
                            admitted,
                            () -> store(admitted, received, receivedAt, traceparent)));
        } catch (RejectedExecutionException e) {
            admitted.place().release();
            return Uni.createFrom().item(IntakeOutcome.SATURATED);
        }
        // A record that is stored after its vendor got 503 comes again; readers expect that.
        return Uni.createFrom()
                .completionStage(done)
                .ifNoItem()
                .after(answerDeadline)
                .recoverWithItem(IntakeOutcome.LOG_AWAY);
    }

    private static void settle(
            CompletableFuture<IntakeOutcome> done,
            Admitted admitted,
            java.util.function.Supplier<CompletionStage<IntakeOutcome>> work) {
        CompletionStage<IntakeOutcome> result;
        try {
            result = work.get();
        } catch (RuntimeException e) {
            // The class alone: a message may repeat what the vendor sent.
            LOG.errorf("a webhook could not be handled: %s", e.getClass().getName());
            result = CompletableFuture.completedStage(IntakeOutcome.FAILED);
        }
        var unused =
                result.whenComplete((outcome, failure) -> {
                    admitted.place().release();
                    done.complete(failure == null ? outcome : IntakeOutcome.FAILED);
                });
    }

    private CompletionStage<IntakeOutcome> store(
            Admitted admitted,
            ReceivedWebhook received,
            Instant receivedAt,
            Optional<String> traceparent) {
        // The broker may have gone while this one waited for its worker.
        if (!log.usable()) {
            return CompletableFuture.completedStage(IntakeOutcome.LOG_AWAY);
        }
        Proof proof = admitted.account().prove(new IncomingWebhook(received, admitted.session()));
        return switch (proof) {
            case Proof.Unproved unproved -> {
                signals.unproved(admitted.account().adapter().id(), unproved.code());
                yield CompletableFuture.completedStage(IntakeOutcome.UNPROVED);
            }
            case Proof.Proved proved -> {
                WebhookReceived data = seal.seal(admitted.account(), proved.webhook(), receivedAt);
                yield log.append(Event.of(data, receivedAt, traceparent))
                        .handle((stored, failure) ->
                                failure == null ? IntakeOutcome.STORED : IntakeOutcome.LOG_AWAY);
            }
        };
    }
}
