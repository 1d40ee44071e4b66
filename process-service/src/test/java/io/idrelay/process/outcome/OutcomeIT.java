package io.idrelay.process.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessChanged;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.ResultRequested;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.SessionUpdated;
import io.idrelay.contracts.Topic;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.Decision;
import io.idrelay.platform.sealing.Sealer;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.idrelay.process.Callers;
import io.idrelay.process.FakeVendor;
import io.idrelay.process.Orders;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.OpenOutcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class OutcomeIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Map<String, Object> NORA =
            Map.of("given_name", "NORA", "family_name", Orders.FAMILY_NAME);

    @Inject FakeVendor vendor;
    @Inject Sealer sealer;
    @Inject EntityManager rows;
    @Inject NewsHandler handler;

    private MerchantId merchant;
    private VendorAccountId account;
    private ProcessId process;

    @BeforeEach
    void orderedProcess() {
        vendor.reset();
        merchant = Callers.merchant();
        Callers.openAccount(merchant);
        account = accountOf(merchant);
        process = Orders.appProcess(merchant);
    }

    @Test
    void verdictIsDecidedShownAndAnnounced() {
        Normalizer normalizer = of(openSession());

        TestEvents.publish(normalizer.says(Results.with(5, Decision.ACCEPTED, NORA)));

        awaitStatus("accepted");
        result().body("decision", equalTo("accepted"))
                .body("observedAt", equalTo("2026-03-01T12:00:05Z"))
                .body("verified_claims.claims.given_name", equalTo("NORA"))
                .body("checks.kind", hasItems("data_match"))
                .body("checks.outcome", equalTo(List.of("pass", "pass")));
        assertThat(original()).isEqualTo("{\"said\":\"ACCEPTED\"}");
        timeline().body("items.kind", hasItems("webhook.received", "result.normalized"));
        assertThat(changes()).extracting(ProcessChanged::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void sameEventTwiceDecidesOnce() {
        Normalizer normalizer = of(openSession());
        Event<?> event = normalizer.says(Results.with(5, Decision.ACCEPTED, NORA));

        TestEvents.publish(event, event);
        TestEvents.publish(normalizer.tells(SessionUpdated.Kind.DROPPED_OFF));

        awaitTimeline("session.updated");
        assertThat(sequence()).isEqualTo(3);
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    void eventThatComesAgainAfterACrashBeforeItsAcknowledgmentDoesNothing() {
        Normalizer normalizer = of(openSession());
        Event<?> event = normalizer.says(Results.with(5, Decision.ACCEPTED, NORA));
        QuarkusTransaction.requiringNew()
                .call(() -> {
                    handler.handle(event);
                    return true;
                });

        TestEvents.publish(event, normalizer.tells(SessionUpdated.Kind.DROPPED_OFF));

        awaitTimeline("session.updated");
        assertThat(sequence()).isEqualTo(3);
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    void verdictsOutOfOrderEndWithTheLastOne() {
        Normalizer normalizer = of(openSession());

        TestEvents.publish(
                normalizer.says(Results.at(9, Decision.REJECTED)),
                normalizer.says(Results.with(5, Decision.ACCEPTED, NORA)),
                normalizer.tells(SessionUpdated.Kind.DROPPED_OFF));

        awaitTimeline("session.updated");
        assertThat(Orders.status(merchant, process)).isEqualTo("rejected");
        assertThat(sequence()).isEqualTo(3);
        assertThat(recorded()).isEqualTo(2);
    }

    @Test
    void poisonIsPutAsideAndWhatFollowsIsHandled() {
        Normalizer normalizer = of(openSession());
        String key = "poison-" + UUID.randomUUID();

        TestEvents.send(
                List.of(
                        new ProducerRecord<>(
                                Topic.RESULTS.topicName(),
                                0,
                                key,
                                "not an event".getBytes(StandardCharsets.UTF_8))));
        TestEvents.publish(normalizer.says(Results.with(5, Decision.ACCEPTED, NORA)));

        awaitStatus("accepted");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        TestEvents.records(
                                                Topic.quarantineOf(ServiceName.PROCESS_SERVICE)))
                                .anyMatch(record -> key.equals(record.key())));
    }

    @Test
    void laterVerdictRevisesAndIsNumbered() {
        Normalizer normalizer = of(openSession());

        TestEvents.publish(
                normalizer.says(Results.with(5, Decision.ACCEPTED, NORA)),
                normalizer.says(Results.at(9, Decision.REJECTED)));

        awaitStatus("rejected");
        assertThat(sequence()).isEqualTo(4);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(changes()).anyMatch(ProcessChanged::revised));
    }

    @Test
    void resultWithoutVerdictIsShownAsPending() {
        Normalizer normalizer = of(openSession());

        TestEvents.publish(normalizer.says(Results.at(5, Decision.PENDING)));

        awaitTimeline("result.normalized");
        result().body("decision", equalTo("pending")).body("status", equalTo("awaiting_capture"));
    }

    @Test
    void nothingIsKnownBeforeTheVendorSpoke() {
        result().body("decision", equalTo("pending")).body("checks", equalTo(List.of()));
        Callers.as(merchant).get("/v1/processes/" + process + "/original").then().statusCode(404);
    }

    @Test
    void anotherMerchantSeesNoResult() {
        MerchantId other = Callers.merchant();

        Callers.as(other).get("/v1/processes/" + process + "/result").then().statusCode(404);
        Callers.as(other).get("/v1/processes/" + process + "/original").then().statusCode(404);
    }

    @Test
    void acceptedPersonWhoIsNotTheDossiersIsReviewed() {
        Normalizer normalizer = of(openSession());

        TestEvents.publish(
                normalizer.says(
                        Results.with(5, Decision.ACCEPTED, Map.of("family_name", "Other"))));

        awaitStatus("review");
        result().body("decision", equalTo("review"))
                .body("reasons.code", equalTo(List.of("data_mismatch")));
    }

    @Test
    void resultAfterCancelIsRecordedAndDecidesNothing() {
        Normalizer normalizer = of(openSession());
        Callers.as(merchant).post("/v1/processes/" + process + "/cancel").then().statusCode(200);

        TestEvents.publish(normalizer.says(Results.with(5, Decision.ACCEPTED, NORA)));

        awaitTimeline("result.normalized");
        assertThat(Orders.status(merchant, process)).isEqualTo("canceled");
        assertThat(recorded()).isEqualTo(1);
        result().body("decision", equalTo("canceled"));
    }

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
    void fetchThatFailedIsAskedForAgain() {
        SessionId session = openSession();

        TestEvents.publish(of(session).defers("vendor-unavailable"));

        awaitTimeline("result.deferred");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(requests(session))
                                .anyMatch(r -> r.reason().equals("deferred") && r.attempt() == 1));
    }

    @Test
    void resultOfAnOpenSessionIsAskedForWhenItsTimeHasCome() {
        SessionId session = openSession();

        makeDue(session);

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(requests(session))
                                .anyMatch(r -> r.reason().equals("sweep") && r.attempt() == 1));
    }

    @Test
    void nothingIsAskedForAfterTheVerdict() {
        SessionId session = openSession();
        TestEvents.publish(of(session).says(Results.with(5, Decision.ACCEPTED, NORA)));

        awaitStatus("accepted");

        await().atMost(SOON).until(() -> nextRequests(session) == 0);
    }

    @Test
    void nobodysNameStandsInAColumn() {
        Normalizer normalizer = of(openSession());

        TestEvents.publish(normalizer.says(Results.with(5, Decision.ACCEPTED, NORA)));

        awaitStatus("accepted");
        List<?> found =
                QuarkusTransaction.requiringNew()
                        .call(() ->
                                rows.createNativeQuery(
                                                "select 1 from result r where"
                                                        + " position(convert_to(:name, 'UTF8') in"
                                                        + " r.result_sealed || r.original_sealed)"
                                                        + " > 0")
                                        .setParameter("name", Orders.FAMILY_NAME)
                                        .getResultList());
        assertThat(found).isEmpty();
    }

    private SessionId openSession() {
        int before = vendor.opened().size();
        Callers.asApp(merchant, process)
                .post("/v1/app/processes/" + process + "/session")
                .then()
                .statusCode(200);
        return vendor.opened().get(before).sessionId();
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

    private Normalizer of(SessionId session) {
        return Normalizer.of(sealer, merchant, account, session);
    }

    private static VendorAccountId accountOf(MerchantId merchant) {
        String id =
                Callers.asOperator()
                        .queryParam("merchantId", merchant.value())
                        .get("/v1/vendor-accounts")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items[0].id");
        return new VendorAccountId(id);
    }

    private void awaitStatus(String status) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(Orders.status(merchant, process)).isEqualTo(status));
    }

    private void awaitTimeline(String kind) {
        await().atMost(SOON).untilAsserted(() -> timeline().body("items.kind", hasItems(kind)));
    }

    private ValidatableResponse timeline() {
        return Callers.as(merchant)
                .get("/v1/processes/" + process + "/timeline")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse result() {
        return Callers.as(merchant)
                .get("/v1/processes/" + process + "/result")
                .then()
                .statusCode(200);
    }

    private String original() {
        return Callers.as(merchant)
                .get("/v1/processes/" + process + "/original")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"original\""))
                .extract()
                .asString();
    }

    private int sequence() {
        return Callers.as(merchant)
                .get("/v1/processes/" + process)
                .then()
                .statusCode(200)
                .extract()
                .path("sequence");
    }

    private List<ProcessChanged> changes() {
        return TestEvents.read(Topic.PROCESSES).stream()
                .map(Event::data)
                .filter(ProcessChanged.class::isInstance)
                .map(ProcessChanged.class::cast)
                .filter(change -> change.processId().equals(process))
                .toList();
    }

    private static List<ResultRequested> requests(SessionId session) {
        return TestEvents.read(Topic.RESULT_REQUESTS).stream()
                .map(event -> (ResultRequested) event.data())
                .filter(request -> request.sessionId().equals(session))
                .toList();
    }

    private void awaitSeen(Event<?> event) {
        await().atMost(SOON)
                .until(() ->
                        count("select count(*) from inbox where event_id = '" + event.id() + "'")
                                == 1);
    }

    private long parked(Event<?> event) {
        return count(
                "select count(*) from parked_result where event_id = '" + event.id().uuid() + "'");
    }

    private long recorded() {
        return count("select count(*) from result where process_id = '" + process.uuid() + "'");
    }

    private long nextRequests(SessionId session) {
        return count(
                "select count(*) from result_watch where next_request_at is not null"
                        + " and session_id = '"
                        + session.uuid()
                        + "'");
    }

    private void makeDue(SessionId session) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        rows.createNativeQuery(
                                        "update result_watch set next_request_at = now()"
                                                + " where session_id = :session")
                                .setParameter("session", session.uuid())
                                .executeUpdate());
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) rows.createNativeQuery(sql, Long.class).getSingleResult());
    }
}
