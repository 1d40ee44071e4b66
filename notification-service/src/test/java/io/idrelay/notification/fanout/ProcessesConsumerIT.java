package io.idrelay.notification.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessChanged;
import io.idrelay.contracts.ProcessDetail;
import io.idrelay.contracts.ProcessStatus;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.Topic;
import io.idrelay.notification.FastDeliveries;
import io.idrelay.notification.Receiver;
import io.idrelay.notification.TestProcess;
import io.idrelay.notification.delivery.TestDeliveries;
import io.idrelay.notification.endpoint.TestEndpoints;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The four cases of every consumer. */
@QuarkusTest
@TestProfile(FastDeliveries.class)
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "notification-service")
        })
class ProcessesConsumerIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject TestEndpoints endpoints;
    @Inject TestDeliveries deliveries;
    @Inject FanOut fanOut;

    private final MerchantId merchant = MerchantId.create();
    private final TestProcess process = TestProcess.of(merchant);
    private final Receiver receiver = new Receiver();

    @BeforeEach
    void endpoint() {
        endpoints.thin(merchant, receiver.url());
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void eventThatComesTwiceIsDeliveredOnce() {
        Event<ProcessChanged> event = process.changed(1, ProcessStatus.CREATED);

        TestEvents.publish(event, event, process.changed(2, ProcessStatus.SUBMITTED));

        awaitSequences(1L, 2L);
        awaitCallbacks(2);
    }

    @Test
    void eventsOutOfOrderAreAllDelivered() {
        TestEvents.publish(
                process.changed(2, ProcessStatus.ACCEPTED),
                process.changed(1, ProcessStatus.SUBMITTED));

        awaitSequences(2L, 1L);
        awaitCallbacks(2);
    }

    @Test
    void poisonGoesToQuarantineAndTheNextEventIsDelivered() {
        String key = process.id().value();
        Sealed<ProcessDetail> unreadable =
                new Sealed<>("not sealed".getBytes(StandardCharsets.UTF_8));
        endpoints.full(merchant, receiver.url());
        long before = quarantined(key);

        TestEvents.send(
                List.of(
                        new ProducerRecord<>(
                                Topic.PROCESSES.topicName(),
                                key,
                                "{".getBytes(StandardCharsets.UTF_8))));
        TestEvents.publish(
                process.changed(1, ProcessStatus.ACCEPTED, unreadable),
                process.changed(2, ProcessStatus.REJECTED));

        awaitSequences(2L, 2L);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(quarantined(key)).isEqualTo(before + 2));
    }

    @Test
    void crashBetweenCommitAndAcknowledgeDeliversOnce() {
        Event<ProcessChanged> event = process.changed(1, ProcessStatus.CREATED);
        QuarkusTransaction.requiringNew()
                .call(() -> {
                    fanOut.handle(event);
                    return event;
                });

        TestEvents.publish(event, process.changed(2, ProcessStatus.SUBMITTED));

        awaitSequences(1L, 2L);
        awaitCallbacks(2);
    }

    @Test
    void rolledBackEventLeavesNothing() throws Exception {
        Event<ProcessChanged> event = process.changed(1, ProcessStatus.CREATED);
        QuarkusTransaction.begin();
        fanOut.handle(event);

        QuarkusTransaction.rollback();

        assertThat(deliveries.sequences(process.id())).isEmpty();
        TestEvents.publish(event);
        awaitSequences(1L);
    }

    private void awaitSequences(Long... sequences) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(deliveries.sequences(process.id())).containsExactly(sequences));
    }

    private void awaitCallbacks(int count) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(deliveries.statuses(process.id()))
                                .hasSize(count)
                                .containsOnly("delivered"));
        assertThat(receiver.received()).hasSize(count);
    }

    private static long quarantined(String key) {
        return TestEvents.records(Topic.quarantineOf(ServiceName.NOTIFICATION_SERVICE)).stream()
                .filter(record -> key.equals(record.key()))
                .count();
    }
}
