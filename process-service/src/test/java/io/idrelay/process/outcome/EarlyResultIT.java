package io.idrelay.process.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.Decision;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.idrelay.process.Callers;
import io.idrelay.process.FakeVendor;
import io.idrelay.process.Orders;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.OpenOutcome;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class EarlyResultIT extends OutcomeScene {
    @Test
    void resultWithAnotherVendorIdIsRefused() {
        Normalizer normalizer = of(openSession());

        TestEvents.publish(
                normalizer
                        .withHandle(Map.of("reference", "another"))
                        .says(Results.with(5, Decision.ACCEPTED, NORA)));

        awaitTimeline("result.normalized");
        assertThat(Orders.status(merchant, process)).isEqualTo("awaiting_capture");
        assertThat(recorded()).isZero();
    }

    @Test
    void anotherMerchantsAccountCannotDecide() {
        SessionId session = openSession();
        MerchantId other = Callers.merchant();
        Callers.openAccount(other);
        Event<?> forged =
                Normalizer.of(sealer, other, accountOf(other), session)
                        .says(Results.with(5, Decision.ACCEPTED, NORA));

        TestEvents.publish(forged);
        awaitSeen(forged);

        assertThat(Orders.status(merchant, process)).isEqualTo("awaiting_capture");
        assertThat(recorded()).isZero();
    }

    @Test
    void resultThatComesBeforeTheVendorsIdIsKnownWaitsForIt() {
        String reference = "early-" + UUID.randomUUID();
        vendor.answers(_ -> openedAs(reference));
        Event<?> early =
                Normalizer.ofReference(sealer, merchant, account, reference)
                        .says(Results.with(5, Decision.ACCEPTED, NORA));
        TestEvents.publish(early);
        await().atMost(SOON).until(() -> parked(early) == 1);

        openSession();

        awaitStatus("accepted");
        assertThat(parked(early)).isZero();
    }

    @Test
    void resultThatOvertakesTheVendorsAnswerWaitsForIt() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        vendor.answers(request -> {
            awaitLatch(answered);
            return FakeVendor.open(request);
        });
        CompletableFuture<SessionId> opening = CompletableFuture.supplyAsync(this::openSession);
        await().atMost(SOON).until(() -> !vendor.opened().isEmpty());
        SessionId session = vendor.opened().getFirst().sessionId();
        Event<?> early = of(session).says(Results.with(5, Decision.ACCEPTED, NORA));
        TestEvents.publish(early);
        await().atMost(SOON).until(() -> parked(early) == 1);
        assertThat(Orders.status(merchant, process)).isEqualTo("created");

        answered.countDown();
        opening.get();

        awaitStatus("accepted");
    }

    @Test
    void resultAndOpeningThatMeetNeverMissEachOther() {
        Map<ProcessId, String> pairs = new HashMap<>();
        IntStream.range(0, 12)
                .forEach(_ -> pairs.put(Orders.appProcess(merchant), "met-" + UUID.randomUUID()));
        // Which session gets which reference does not matter: each is given once.
        Queue<String> references = new ConcurrentLinkedQueue<>(pairs.values());
        vendor.answers(_ -> openedAs(references.remove()));

        List<CompletableFuture<Void>> openings =
                pairs.keySet().stream()
                        .map(one -> CompletableFuture.runAsync(() -> openSession(one)))
                        .toList();
        pairs.values()
                .forEach(reference ->
                        TestEvents.publish(
                                Normalizer.ofReference(sealer, merchant, account, reference)
                                        .says(Results.with(5, Decision.ACCEPTED, NORA))));

        openings.forEach(CompletableFuture::join);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(pairs.keySet())
                                .allMatch(one -> Orders.status(merchant, one).equals("accepted")));
    }

    @Test
    void newsOfAnUnknownSessionIsSeenAndKeptApart() {
        Event<?> stray = of(SessionId.create()).says(Results.with(5, Decision.ACCEPTED, NORA));

        TestEvents.publish(stray);

        awaitSeen(stray);
        assertThat(parked(stray)).isZero();
        assertThat(recorded()).isZero();
    }

    private static OpenOutcome openedAs(String reference) {
        return new OpenOutcome.Opened(
                new Handoff.SdkToken("token", Optional.empty(), Map.of()),
                new VendorHandle(Map.of("reference", reference)),
                Optional.empty());
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long parked(Event<?> event) {
        return count(
                "select count(*) from parked_result where event_id = '" + event.id().uuid() + "'");
    }
}
