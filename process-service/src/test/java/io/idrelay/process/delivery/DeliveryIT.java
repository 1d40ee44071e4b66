package io.idrelay.process.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.CallbackEndpointId;
import io.idrelay.contracts.DeliveryCompleted;
import io.idrelay.contracts.DeliveryCompleted.Outcome;
import io.idrelay.contracts.DeliveryId;
import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.Topic;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.idrelay.process.Callers;
import io.idrelay.process.Orders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
class DeliveryIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Inject DeliveryHandler handler;

    private MerchantId merchant;
    private ProcessId process;

    @BeforeEach
    void orderedProcess() {
        merchant = Callers.merchant();
        Callers.openAccount(merchant);
        process = Orders.appProcess(merchant);
    }

    @Test
    void deliveredCallbackStandsOnTheTimelineOnce() {
        Event<?> delivered = completed(merchant, 1, Outcome.DELIVERED);

        TestEvents.publish(delivered, delivered, completed(merchant, 2, Outcome.GIVEN_UP));

        await().atMost(SOON).until(() -> kinds().contains("callback.given-up"));
        assertThat(kinds()).containsOnlyOnce("callback.delivered");
    }

    @Test
    void callbacksOutOfOrderAllStandOnTheTimeline() {
        TestEvents.publish(
                completed(merchant, 2, Outcome.GIVEN_UP),
                completed(merchant, 1, Outcome.DELIVERED));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(kinds()).contains("callback.given-up", "callback.delivered"));
    }

    @Test
    void eventThatComesAgainAfterACrashBeforeItsAcknowledgmentDoesNothing() {
        Event<?> delivered = completed(merchant, 1, Outcome.DELIVERED);
        QuarkusTransaction.requiringNew()
                .call(() -> {
                    handler.handle(delivered);
                    return true;
                });

        TestEvents.publish(delivered, completed(merchant, 2, Outcome.GIVEN_UP));

        await().atMost(SOON).until(() -> kinds().contains("callback.given-up"));
        assertThat(kinds()).containsOnlyOnce("callback.delivered");
    }

    @Test
    void poisonIsPutAsideAndWhatFollowsIsHandled() {
        TestEvents.send(
                List.of(
                        new ProducerRecord<>(
                                Topic.DELIVERIES.topicName(),
                                process.value(),
                                "not an event".getBytes(StandardCharsets.UTF_8))));

        TestEvents.publish(completed(merchant, 1, Outcome.DELIVERED));

        await().atMost(SOON).until(() -> kinds().contains("callback.delivered"));
    }

    @Test
    void anotherMerchantsEventIsNotShown() {
        TestEvents.publish(
                completed(MerchantId.create(), 1, Outcome.DELIVERED),
                completed(merchant, 2, Outcome.GIVEN_UP));

        await().atMost(SOON).until(() -> kinds().contains("callback.given-up"));
        assertThat(kinds()).doesNotContain("callback.delivered");
    }

    private Event<DeliveryCompleted> completed(MerchantId owner, long sequence, Outcome outcome) {
        return Event.of(
                new DeliveryCompleted(
                        owner,
                        process,
                        DeliveryId.create(),
                        CallbackEndpointId.create(),
                        sequence,
                        outcome,
                        1,
                        NOON),
                NOON,
                Optional.empty());
    }

    private List<String> kinds() {
        return Callers.as(merchant)
                .get("/v1/processes/" + process + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .path("items.kind");
    }
}
