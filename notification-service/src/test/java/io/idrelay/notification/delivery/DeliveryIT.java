package io.idrelay.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.DeliveryCompleted;
import io.idrelay.contracts.Event;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessChanged;
import io.idrelay.contracts.ProcessStatus;
import io.idrelay.notification.FastDeliveries;
import io.idrelay.notification.Receiver;
import io.idrelay.notification.Receiver.Received;
import io.idrelay.notification.TestDetails;
import io.idrelay.notification.endpoint.TestEndpoints;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastDeliveries.class)
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @io.quarkus.test.common.ResourceArg(name = "databases", value = "<default>,keys"),
            @io.quarkus.test.common.ResourceArg(name = "service", value = "notification-service")
        })
class DeliveryIT extends DeliveryScene {
    @Inject TestDetails details;

    @Test
    void callbackIsDeliveredOnceAndItsSignatureIsValid() throws Exception {
        TestEndpoints.Made endpoint = endpoints.thin(merchant, receiver.url());
        Event<ProcessChanged> event = process.changed(3, ProcessStatus.ACCEPTED);

        TestEvents.publish(event);

        awaitStatus("delivered");
        assertThat(receiver.received()).hasSize(1);
        Received callback = receiver.received().getFirst();
        callback.verify(endpoint.secret());
        assertThat(callback.method()).isEqualTo("POST");
        assertThat(callback.path()).isEqualTo("/callbacks?shop=1");
        assertThat(callback.header("webhook-id")).isEqualTo(event.id().value());
        assertThat(callback.header("content-type")).isEqualTo("application/json");
        JsonNode body = Json.mapper().readTree(callback.body());
        assertThat(body.get("type").asText()).isEqualTo("process.accepted");
        assertThat(body.at("/data/sequence").asLong()).isEqualTo(3);
    }

    @Test
    void outcomeIsAnnounced() {
        endpoints.thin(merchant, receiver.url());

        TestEvents.publish(process.changed(3, ProcessStatus.ACCEPTED));

        DeliveryCompleted completed = awaitCompleted();
        assertThat(completed.merchantId()).isEqualTo(merchant);
        assertThat(completed.outcome()).isEqualTo(DeliveryCompleted.Outcome.DELIVERED);
        assertThat(completed.sequence()).isEqualTo(3);
        assertThat(completed.attempts()).isEqualTo(1);
    }

    @Test
    void endpointOfAnotherMerchantIsNeverTold() {
        try (Receiver stranger = new Receiver()) {
            endpoints.thin(MerchantId.create(), stranger.url());
            endpoints.thin(merchant, receiver.url());

            TestEvents.publish(process.changed(1, ProcessStatus.CREATED));

            awaitStatus("delivered");
            assertThat(deliveries.rows(process.id())).hasSize(1);
            assertThat(stranger.received()).isEmpty();
        }
    }

    @Test
    void onlyEndpointsThatWantTheTypeAreTold() {
        try (Receiver picky = new Receiver()) {
            endpoints.thin(merchant, picky.url(), "process.rejected");
            endpoints.thin(merchant, receiver.url(), "process.accepted", "process.created");

            TestEvents.publish(process.changed(1, ProcessStatus.CREATED));

            awaitStatus("delivered");
            assertThat(receiver.received()).hasSize(1);
            assertThat(picky.received()).isEmpty();
        }
    }

    @Test
    void customHeadersAreSent() {
        endpoints.withHeaders(
                merchant, receiver.url(), Map.of("Authorization", "Bearer abc", "X-Shop", "7"));

        TestEvents.publish(process.changed(1, ProcessStatus.CREATED));

        awaitStatus("delivered");
        assertThat(receiver.received().getFirst().header("authorization")).isEqualTo("Bearer abc");
        assertThat(receiver.received().getFirst().header("x-shop")).isEqualTo("7");
    }

    @Test
    void fullCallbackShowsReferenceAndResult() throws Exception {
        TestEndpoints.Made endpoint = endpoints.full(merchant, receiver.url());

        TestEvents.publish(process.changed(4, ProcessStatus.ACCEPTED, details.sealed(process)));

        awaitStatus("delivered");
        Received callback = receiver.received().getFirst();
        callback.verify(endpoint.secret());
        JsonNode data = Json.mapper().readTree(callback.body()).get("data");
        assertThat(data.get("reference").asText()).isEqualTo("customer-1");
        assertThat(data.at("/result/decision").asText()).isEqualTo("accepted");
    }

    @Test
    void fullCallbackStillWaitingAtTheErasureBecomesThin() throws IOException {
        TestEndpoints.Made endpoint = endpoints.full(merchant, receiver.url());
        endpoints.pause(endpoint.id());
        TestEvents.publish(
                process.changed(4, ProcessStatus.ACCEPTED, details.sealed(process)),
                process.erased(5));
        await().atMost(SOON).until(() -> deliveries.rows(process.id()).size() == 2);

        endpoints.activate(endpoint.id());

        awaitStatus("delivered", "delivered");
        JsonNode accepted =
                bodies().stream()
                        .filter(body -> body.get("type").asText().equals("process.accepted"))
                        .findFirst()
                        .orElseThrow();
        assertThat(accepted.get("data").has("result")).isFalse();
        assertThat(accepted.get("data").has("reference")).isFalse();
        assertThat(bodies())
                .extracting(body -> body.get("type").asText())
                .contains("dossier.erased");
    }

    @Test
    void pausedEndpointIsToldLater() {
        TestEndpoints.Made endpoint = endpoints.thin(merchant, receiver.url());
        endpoints.pause(endpoint.id());
        TestEvents.publish(process.changed(1, ProcessStatus.CREATED));
        await().atMost(SOON).until(() -> deliveries.rows(process.id()).size() == 1);
        assertThat(receiver.received()).isEmpty();

        endpoints.activate(endpoint.id());

        awaitStatus("delivered");
        assertThat(receiver.received()).hasSize(1);
    }

    private List<JsonNode> bodies() throws IOException {
        List<JsonNode> bodies = new java.util.ArrayList<>();
        for (Received callback : receiver.received()) {
            bodies.add(Json.mapper().readTree(callback.body()));
        }
        return bodies;
    }
}
