package io.idrelay.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.DeliveryCompleted;
import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.Topic;
import io.idrelay.notification.Receiver;
import io.idrelay.notification.TestProcess;
import io.idrelay.notification.endpoint.TestEndpoints;
import io.idrelay.platform.testing.TestEvents;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** A merchant whose process changes, and a receiver of its callbacks. */
abstract class DeliveryScene {
    static final Duration SOON = Duration.ofSeconds(20);

    @Inject TestEndpoints endpoints;
    @Inject TestDeliveries deliveries;
    final MerchantId merchant = MerchantId.create();
    final TestProcess process = TestProcess.of(merchant);
    final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    void awaitStatus(String... statuses) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(deliveries.statuses(process.id())).containsExactly(statuses));
    }

    DeliveryCompleted awaitCompleted() {
        return await().atMost(SOON).until(this::completed, Optional::isPresent).orElseThrow();
    }

    Optional<DeliveryCompleted> completed() {
        return TestEvents.read(Topic.DELIVERIES).stream()
                .map(Event::data)
                .map(DeliveryCompleted.class::cast)
                .filter(completed -> completed.processId().equals(process.id()))
                .findFirst();
    }

    List<DeliveryAttemptRow> attempts() {
        return deliveries.attempts(deliveries.rows(process.id()).getFirst().deliveryId());
    }
}
