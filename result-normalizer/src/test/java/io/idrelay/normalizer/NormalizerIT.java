package io.idrelay.normalizer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventData;
import io.idrelay.contracts.EventType;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.QuarantineOrder;
import io.idrelay.contracts.ResultFetchDeferred;
import io.idrelay.contracts.ResultNormalized;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.SessionUpdated;
import io.idrelay.contracts.Topic;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorOriginal;
import io.idrelay.contracts.WebhookReceived;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.platform.sealing.Opener;
import io.idrelay.platform.sealing.SealContext;
import io.idrelay.platform.sealing.Sealer;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.idrelay.platform.testing.TestOpeners;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = ""),
            @ResourceArg(name = "service", value = "result-normalizer")
        })
class NormalizerIT {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String CHANGED = "2026-01-02T03:04:00Z";
    private static final String QUARANTINE = Topic.quarantineOf(ServiceName.RESULT_NORMALIZER);

    @Inject Sealer sealer;

    private final StubVendor vendor = new StubVendor();
    private final VendorAccountId account = VendorAccountId.create();
    private final MerchantId merchant = MerchantId.create();
    private final SessionId session = SessionId.create();
    private SealedEvents events;

    @BeforeEach
    void announceAccount() {
        events = new SealedEvents(sealer, vendor.baseUrl());
        TestEvents.publish(events.account(account, merchant, true));
    }

    @AfterEach
    void closeVendor() {
        vendor.close();
    }

    @Test
    void webhookLeadsToAResultThatProcessServiceCanOpen() throws Exception {
        vendor.says("r-1", 200, "accepted " + CHANGED);

        TestEvents.publish(events.webhook(account, session, "fetch r-1"));

        Event<?> event = results(1).getFirst();
        ResultNormalized result = (ResultNormalized) event.data();
        assertThat(result.merchantId()).isEqualTo(merchant);
        assertThat(result.sessionId()).isEqualTo(session);
        assertThat(result.observedAt()).isEqualTo(Instant.parse(CHANGED));
        assertThat(result.webhookReceivedAt()).isEqualTo(SealedEvents.RECEIVED);
        assertThat(event.traceparent().orElseThrow()).contains("0123456789abcdef0123456789abcdef");
        assertThat(open(result, result.result(), "result", NormalizedResult.class).decision())
                .isEqualTo(Decision.ACCEPTED);
        assertThat(open(result, result.handle(), "handle", VendorHandle.class))
                .isEqualTo(FakeVendor.handle("r-1"));
        assertThat(open(result, result.original(), "original", VendorOriginal.class).body())
                .asString(StandardCharsets.UTF_8)
                .startsWith("accepted");
    }

    @Test
    void requestLeadsToAResult() {
        vendor.says("r-2", 200, "rejected " + CHANGED);

        TestEvents.publish(events.request(account, session, merchant, FakeVendor.handle("r-2")));

        assertThat(results(1).getFirst().data()).isInstanceOf(ResultNormalized.class);
    }

    @Test
    void brokenVendorLeadsToADeferredFetch() {
        vendor.says("r-3", 500, "");

        TestEvents.publish(events.webhook(account, session, "fetch r-3"));

        assertThat(deferred().reason()).isEqualTo("vendor-unavailable");
    }

    @Test
    void newsOfASessionIsPassedOn() {
        TestEvents.publish(events.webhook(account, session, "finished r-4"));

        assertThat(results(1).getFirst().data()).isInstanceOf(SessionUpdated.class);
        assertThat(vendor.asked).isEmpty();
    }

    @Test
    void accountThatIsAnnouncedAfterItsWebhookIsWaitedFor() {
        VendorAccountId late = VendorAccountId.create();
        vendor.says("r-5", 200, "accepted " + CHANGED);
        TestEvents.publish(events.webhook(late, session, "fetch r-5"));

        TestEvents.publish(events.account(late, merchant, true));

        assertThat(results(late, 1).getFirst().data()).isInstanceOf(ResultNormalized.class);
    }

    @Test
    void accountThatIsNeverAnnouncedDefersTheFetch() {
        VendorAccountId never = VendorAccountId.create();

        TestEvents.publish(events.webhook(never, session, "fetch r-6"));

        assertThat(results(never, 1).getFirst().data())
                .isInstanceOfSatisfying(
                        ResultFetchDeferred.class,
                        deferred -> assertThat(deferred.reason()).isEqualTo("account-unknown"));
    }

    @Test
    void webhookThatComesTwiceLeadsToOneEventTwice() {
        vendor.says("r-7", 200, "accepted " + CHANGED);
        Event<WebhookReceived> webhook = events.webhook(account, session, "fetch r-7");

        TestEvents.publish(webhook, webhook);

        List<Event<?>> results = results(2);
        assertThat(results.get(0).id()).isEqualTo(results.get(1).id());
    }

    @Test
    void slowFetchHoldsBackNoOtherOfItsSession() {
        CountDownLatch slow = new CountDownLatch(1);
        vendor.says("r-8", 200, "review " + CHANGED, slow);
        vendor.says("r-9", 200, "accepted " + CHANGED);

        TestEvents.publish(
                events.webhook(account, session, "fetch r-8"),
                events.webhook(account, session, "fetch r-9"));

        List<Event<?>> before = results(1);
        slow.countDown();
        assertThat(vendor.asked).contains("r-8", "r-9");
        assertThat(before).hasSize(1);
        assertThat(results(2)).hasSize(2);
    }

    @Test
    void poisonGoesToQuarantineAndHoldsBackNothing() {
        vendor.says("r-10", 200, "accepted " + CHANGED);

        TestEvents.publish(
                events.webhook(account, session, "boom"),
                events.webhook(account, session, "fetch r-10"));

        assertThat(results(1).getFirst().data()).isInstanceOf(ResultNormalized.class);
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(quarantined(account.value()))
                                .containsExactly("IllegalArgumentException"));
        assertThat(results(1)).hasSize(1);
    }

    @Test
    void whatIsNoEventGoesToQuarantineAtOnce() {
        TestEvents.send(
                List.of(
                        new ProducerRecord<>(
                                Topic.WEBHOOKS.topicName(), account.value(), new byte[] {1, 2})));

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(quarantined(account.value())).hasSize(1));
    }

    @Test
    void webhookSealedForAnotherPlaceGoesToQuarantine() {
        WebhookReceived other = events.webhook(account, SessionId.create(), "fetch r-11").data();
        WebhookReceived moved =
                new WebhookReceived(
                        other.merchantId(),
                        account,
                        other.vendor(),
                        session,
                        null,
                        other.receivedAt(),
                        other.received());

        TestEvents.publish(Event.of(moved, SealedEvents.RECEIVED, java.util.Optional.empty()));

        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(quarantined(account.value())).containsExactly("seal-tampered"));
        assertThat(vendor.asked).isEmpty();
    }

    @Test
    void readyMeansAccountsRead() {
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(given().get("/q/health").asString())
                                .contains("\"records\"", "idrelay.vendor-accounts")
                                .doesNotContain("DOWN"));
    }

    private ResultFetchDeferred deferred() {
        return (ResultFetchDeferred) results(1).getFirst().data();
    }

    private List<Event<?>> results(int expected) {
        return results(account, expected);
    }

    private static List<Event<?>> results(VendorAccountId of, int expected) {
        await().atMost(LONG).until(() -> resultsNow(of).size() >= expected);
        return resultsNow(of);
    }

    private static List<Event<?>> resultsNow(VendorAccountId of) {
        return TestEvents.read(Topic.RESULTS).stream()
                .<Event<?>>map(e -> e)
                .filter(event -> event.data().key().startsWith(of.value()))
                .toList();
    }

    private static List<String> quarantined(String key) {
        return TestEvents.records(QUARANTINE).stream()
                .filter(record -> record.key().startsWith(key))
                .map(record -> record.headers().lastHeader(QuarantineOrder.REASON).value())
                .map(reason -> new String(reason, StandardCharsets.UTF_8))
                .toList();
    }

    private <T> T open(EventData of, Sealed<T> sealed, String field, Class<T> type)
            throws Exception {
        SealContext context = SealContext.of(EventType.of(of), field, of.key());
        return TestOpeners.of(Opener.class, "process-service").open(sealed, type, context);
    }
}
