package io.idrelay.process.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessChanged;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.SessionUpdated;
import io.idrelay.contracts.Topic;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.idrelay.process.Callers;
import io.idrelay.process.FakeVendor;
import io.idrelay.process.Orders;
import io.idrelay.process.media.TestImages;
import io.idrelay.vendor.spi.ImageOutcome;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.OpenRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class OutcomeIT extends OutcomeScene {
    @Inject NewsHandler handler;

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
    void imagesOfAResultAreFetchedAndLinkedAndTheirLocationsStayOurs() {
        byte[] selfie = TestImages.jpeg(64, 48);
        vendor.holds(image -> new ImageOutcome.Fetched(selfie));
        FoundImage found =
                new FoundImage("selfie", "SELFIE", Optional.of("https://vendor.example/1?sig=2"));

        TestEvents.publish(of(openSession()).says(Results.withImage(5, Decision.REJECTED, found)));

        awaitTimeline("images.ready");
        String answer =
                result().body("images.kind", equalTo(List.of("selfie")))
                        .body("images.status", equalTo(List.of("ready")))
                        .body("images.mediaType", equalTo(List.of("image/jpeg")))
                        .extract()
                        .asString();
        assertThat(answer).doesNotContain("vendor.example");
        String url = JsonPath.from(answer).getString("images[0].url");
        assertThat(url).startsWith(Infrastructure.PUBLIC_URL + "/v1/images/");
        byte[] served = RestAssured.get(URI.create(url).getPath()).asByteArray();
        assertThat(served).isEqualTo(selfie);
        assertThat(vendor.asked()).containsExactly(found);
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

    @Test
    void resultOfAnEarlierSessionIsRecordedAndDecidesNothing() {
        vendor.answers(OutcomeIT::openedAndOver);
        SessionId earlier = openSession();
        vendor.answers(FakeVendor::open);
        SessionId current = openSession();

        TestEvents.publish(of(earlier).says(Results.with(5, Decision.ACCEPTED, NORA)));
        awaitTimeline("result.normalized");
        TestEvents.publish(of(current).says(Results.at(4, Decision.REJECTED)));

        awaitStatus("rejected");
        assertThat(recorded()).isEqualTo(2);
        result().body("decision", equalTo("rejected"));
    }

    private static OpenOutcome openedAndOver(OpenRequest request) {
        OpenOutcome.Opened opened = (OpenOutcome.Opened) FakeVendor.open(request);
        return new OpenOutcome.Opened(opened.handoff(), opened.handle(), Optional.of(Results.NOON));
    }

    private List<ProcessChanged> changes() {
        return TestEvents.read(Topic.PROCESSES).stream()
                .map(Event::data)
                .filter(ProcessChanged.class::isInstance)
                .map(ProcessChanged.class::cast)
                .filter(change -> change.processId().equals(process))
                .toList();
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
}
