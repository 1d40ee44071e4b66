package io.idrelay.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.WebhookReceived;
import io.idrelay.ingest.FakeVendor;
import io.idrelay.ingest.account.IntakeAccount;
import io.idrelay.ingest.intake.Admission.Admitted;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final FakeLog log = new FakeLog();
    private final InFlight inFlight = new InFlight(10, 10_000_000);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final IntakeAccount account = new FakeAccounts().open();
    private final SessionId session = SessionId.create();

    @Test
    void provedWebhookIsStoredWithAllThatItSaid() {
        log.acknowledgment.complete(null);

        IntakeOutcome outcome = take(intake(Runnable::run), "{not json", FakeAccounts.SECRET);

        assertThat(outcome).isEqualTo(IntakeOutcome.STORED);
        WebhookReceived stored = log.appended.getFirst().data();
        assertThat(stored.merchantId()).isEqualTo(account.merchantId());
        assertThat(stored.key()).isEqualTo(account.id() + "/" + session);
        assertThat(stored.receivedAt()).isEqualTo(NOW);
        assertThat(log.appended.getFirst().traceparent()).contains("trace");
        assertThat(inFlight.records()).isZero();
    }

    @Test
    void answerWaitsForTheBroker() {
        var subscriber =
                intake(Runnable::run)
                        .take(
                                admitted(Optional.of(session)),
                                received("", "sesame"),
                                Optional.empty())
                        .subscribe()
                        .asCompletionStage();

        assertThat(subscriber).isNotDone();
        assertThat(inFlight.records()).isEqualTo(1);
        log.acknowledgment.complete(null);

        assertThat(subscriber).isCompletedWithValue(IntakeOutcome.STORED);
        assertThat(inFlight.records()).isZero();
    }

    @Test
    void brokerThatDoesNotAnswerMeansComeAgain() {
        IntakeOutcome outcome = take(intake(Runnable::run), "", FakeAccounts.SECRET);

        assertThat(outcome).isEqualTo(IntakeOutcome.LOG_AWAY);
        // The record may still be on its way, and so holds its place.
        assertThat(inFlight.records()).isEqualTo(1);
    }

    @Test
    void refusedRecordMeansComeAgain() {
        log.acknowledgment.completeExceptionally(new IllegalStateException());

        IntakeOutcome outcome = take(intake(Runnable::run), "", FakeAccounts.SECRET);

        assertThat(outcome).isEqualTo(IntakeOutcome.LOG_AWAY);
        assertThat(inFlight.records()).isZero();
    }

    @Test
    void unprovedWebhookIsCountedAndNotKept() {
        IntakeOutcome outcome = take(intake(Runnable::run), "", "guess");

        assertThat(outcome).isEqualTo(IntakeOutcome.UNPROVED);
        assertThat(log.appended).isEmpty();
        assertThat(meters.get("idrelay.webhooks.unproved").counter().count()).isEqualTo(1);
        assertThat(inFlight.records()).isZero();
    }

    @Test
    void brokenAdapterMeansComeAgain() {
        IntakeOutcome outcome = take(intake(Runnable::run), FakeVendor.BREAKS, FakeAccounts.SECRET);

        assertThat(outcome).isEqualTo(IntakeOutcome.FAILED);
        assertThat(log.appended).isEmpty();
        assertThat(inFlight.records()).isZero();
    }

    @Test
    void vendorsOwnIdIsTheKeyWhereNoSessionIsNamed() {
        log.acknowledgment.complete(null);

        take(intake(Runnable::run), "ref:p-17", FakeAccounts.SECRET, Optional.empty());

        WebhookReceived stored = log.appended.getFirst().data();
        assertThat(stored.vendorReference()).isEqualTo("p-17");
        assertThat(stored.key()).isEqualTo(account.id() + "/p-17");
    }

    @Test
    void busyWorkersMeanComeAgain() {
        IntakeOutcome outcome =
                take(
                        intake(work -> {
                            throw new RejectedExecutionException();
                        }),
                        "",
                        FakeAccounts.SECRET);

        assertThat(outcome).isEqualTo(IntakeOutcome.SATURATED);
        assertThat(inFlight.records()).isZero();
    }

    @Test
    void webhookThatWaitedWhileTheBrokerWentIsNotSent() {
        List<Runnable> waiting = new ArrayList<>();
        var outcome =
                intake(waiting::add)
                        .take(
                                admitted(Optional.of(session)),
                                received("", "sesame"),
                                Optional.empty())
                        .subscribe()
                        .asCompletionStage();
        log.usable = false;

        waiting.forEach(Runnable::run);

        assertThat(outcome).isCompletedWithValue(IntakeOutcome.LOG_AWAY);
        assertThat(log.appended).isEmpty();
    }

    private IntakeOutcome take(Intake intake, String body, String secret) {
        return take(intake, body, secret, Optional.of(session));
    }

    private IntakeOutcome take(
            Intake intake, String body, String secret, Optional<SessionId> named) {
        return intake.take(admitted(named), received(body, secret), Optional.of("trace"))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private Admitted admitted(Optional<SessionId> named) {
        return new Admitted(account, named, inFlight.take(100).orElseThrow());
    }

    private static ReceivedWebhook received(String body, String secret) {
        return new ReceivedWebhook(
                "POST",
                null,
                Map.of("x-secret", List.of(secret)),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private Intake intake(Executor workers) {
        return new Intake(
                log,
                new WebhookSeal((received, type, key) -> new Sealed<>(received.body())),
                new IntakeSignals(meters, inFlight),
                workers,
                Duration.ofMillis(50),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
