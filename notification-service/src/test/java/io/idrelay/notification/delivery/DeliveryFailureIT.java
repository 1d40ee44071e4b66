package io.idrelay.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.DeliveryCompleted;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessStatus;
import io.idrelay.notification.FastDeliveries;
import io.idrelay.notification.Receiver;
import io.idrelay.notification.Receiver.Received;
import io.idrelay.notification.Receiver.Reply;
import io.idrelay.notification.TestProcess;
import io.idrelay.notification.endpoint.TestEndpoints;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastDeliveries.class)
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @io.quarkus.test.common.ResourceArg(name = "databases", value = "<default>,keys"),
            @io.quarkus.test.common.ResourceArg(name = "service", value = "notification-service")
        })
class DeliveryFailureIT extends DeliveryScene {
    @Test
    void failedAttemptIsRepeatedWithTheSameId() throws Exception {
        receiver.reply(Reply.of(500, "no"), Reply.status(404));
        TestEndpoints.Made endpoint = endpoints.thin(merchant, receiver.url());

        TestEvents.publish(process.changed(1, ProcessStatus.CREATED));

        awaitStatus("delivered");
        assertThat(receiver.received()).hasSize(3);
        assertThat(receiver.received())
                .extracting(callback -> callback.header("webhook-id"))
                .containsOnly(receiver.received().getFirst().header("webhook-id"));
        for (Received callback : receiver.received()) {
            callback.verify(endpoint.secret());
        }
        assertThat(attempts())
                .extracting(attempt -> attempt.httpStatus)
                .containsExactly(500, 404, 200);
    }

    @Test
    void deliveryIsGivenUpAfterItsLastAttempt() {
        receiver.replyAlways(Reply.status(503));
        endpoints.thin(merchant, receiver.url());

        TestEvents.publish(process.changed(1, ProcessStatus.CREATED));

        awaitStatus("given_up");
        assertThat(receiver.received()).hasSize(FastDeliveries.ATTEMPTS);
        assertThat(awaitCompleted().outcome()).isEqualTo(DeliveryCompleted.Outcome.GIVEN_UP);
        assertThat(attempts()).hasSize(FastDeliveries.ATTEMPTS);
    }

    @Test
    void redirectionIsNotFollowed() {
        try (Receiver elsewhere = new Receiver()) {
            receiver.reply(Reply.redirect(elsewhere.url()));
            endpoints.thin(merchant, receiver.url());

            TestEvents.publish(process.changed(1, ProcessStatus.CREATED));

            awaitStatus("delivered");
            assertThat(attempts().getFirst().error).isEqualTo("redirect");
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void hangingEndpointEndsInTimeoutAndDelaysNoOther() {
        TestProcess other = TestProcess.of(MerchantId.create());
        try (Receiver hanging = new Receiver()) {
            hanging.replyAlways(Reply.hang());
            endpoints.thin(other.merchant(), hanging.url());
            endpoints.thin(merchant, receiver.url());
            for (int i = 1; i <= 20; i++) {
                TestEvents.publish(other.changed(i, ProcessStatus.PROCESSING));
            }
            await().atMost(SOON).until(() -> !hanging.received().isEmpty());
            Instant start = java.time.Clock.systemUTC().instant();

            TestEvents.publish(process.changed(1, ProcessStatus.CREATED));

            awaitStatus("delivered");
            assertThat(attempts().getFirst().startedAt).isBefore(start.plus(Duration.ofSeconds(2)));
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(deliveries.rows(other.id()).getFirst().lastError)
                                    .isEqualTo("timeout"));
        }
    }

    @Test
    void unreachableEndpointIsAConnectFailure() {
        String nobody = receiver.url();
        receiver.close();
        endpoints.thin(merchant, nobody);

        TestEvents.publish(process.changed(1, ProcessStatus.CREATED));

        awaitStatus("given_up");
        assertThat(attempts()).extracting(a -> a.error).containsOnly("connect_failed");
    }

    @Test
    void answerOfAFailureIsKeptSealedAndCutShort() {
        receiver.reply(Reply.of(500, "Jane Doe ".repeat(1_000)));
        endpoints.thin(merchant, receiver.url());

        TestEvents.publish(process.changed(1, ProcessStatus.CREATED));

        awaitStatus("delivered");
        byte[] kept = attempts().getFirst().answer;
        assertThat(kept).hasSizeBetween(2_048, 2_200);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Jane");
        assertThat(attempts().getLast().answer).isNull();
    }

    @Test
    void deliveryToADeletedEndpointIsGivenUpUnsent() {
        TestEndpoints.Made endpoint = endpoints.thin(merchant, receiver.url());
        endpoints.pause(endpoint.id());
        TestEvents.publish(process.changed(1, ProcessStatus.CREATED));
        await().atMost(SOON).until(() -> deliveries.rows(process.id()).size() == 1);

        endpoints.delete(endpoint.id());

        awaitStatus("given_up");
        assertThat(deliveries.rows(process.id()).getFirst().lastError)
                .isEqualTo("endpoint_deleted");
        assertThat(receiver.received()).isEmpty();
        assertThat(awaitCompleted().attempts()).isZero();
    }

    @Test
    void deliveryWithoutItsEventStopsNoOther() {
        TestEndpoints.Made endpoint = endpoints.thin(merchant, receiver.url());
        deliveries.addWithoutEvent(merchant, endpoint.id());

        TestEvents.publish(process.changed(1, ProcessStatus.CREATED));

        awaitStatus("delivered");
        assertThat(receiver.received()).hasSize(1);
    }
}
