package io.idrelay.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessChanged;
import io.idrelay.contracts.ProcessStatus;
import io.idrelay.notification.Api;
import io.idrelay.notification.FastDeliveries;
import io.idrelay.notification.Receiver;
import io.idrelay.notification.Receiver.Reply;
import io.idrelay.notification.TestProcess;
import io.idrelay.notification.endpoint.TestEndpoints;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastDeliveries.class)
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "notification-service")
        })
class DeliveryResourceIT {
    private static final String PATH = "/v1/deliveries";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject TestEndpoints endpoints;
    @Inject TestDeliveries deliveries;

    private final Receiver receiver = new Receiver();
    private MerchantId merchant = MerchantId.create();
    private TestProcess process = TestProcess.of(merchant);

    @BeforeEach
    void merchant() {
        merchant = Api.newMerchant();
        process = TestProcess.of(merchant);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void deliveryTellsWhatBecameOfIt() {
        TestEndpoints.Made endpoint = endpoints.thin(merchant, receiver.url());
        Event<ProcessChanged> event = process.changed(2, ProcessStatus.ACCEPTED);
        TestEvents.publish(event);
        awaitStatuses("delivered");

        Api.as(merchant)
                .get(PATH + "/" + onlyId())
                .then()
                .statusCode(200)
                .body("endpointId", equalTo(endpoint.id().value()))
                .body("eventId", equalTo(event.id().value()))
                .body("eventType", equalTo("process.accepted"))
                .body("processId", equalTo(process.id().value()))
                .body("sequence", equalTo(2))
                .body("status", equalTo("delivered"))
                .body("attempts", equalTo(1))
                .body("lastHttpStatus", equalTo(200))
                .body("lastError", nullValue())
                .body("nextAttemptAt", nullValue())
                .body("completedAt", notNullValue());
    }

    @Test
    void attemptsShowStatusLatencyAndTheAnswerOfAFailure() {
        receiver.reply(Reply.of(500, "shop is closed\u0007"));
        endpoints.thin(merchant, receiver.url());
        TestEvents.publish(process.changed(2, ProcessStatus.ACCEPTED));
        awaitStatuses("delivered");

        Api.as(merchant)
                .get(PATH + "/" + onlyId() + "/attempts")
                .then()
                .statusCode(200)
                .body("items.number", contains(1, 2))
                .body("items.httpStatus", contains(500, 200))
                .body("items[0].error", equalTo("http_status"))
                .body("items[0].answer", equalTo("shop is closed "))
                .body("items[0].latencyMillis", greaterThanOrEqualTo(0))
                .body("items[0].startedAt", notNullValue())
                .body("items[1].error", nullValue())
                .body("items[1].answer", nullValue());
    }

    @Test
    void answerIsGoneOnceTheDossierIsErased() {
        receiver.reply(Reply.of(500, "Jane Doe"));
        endpoints.thin(merchant, receiver.url(), "process.accepted");
        TestEvents.publish(process.changed(2, ProcessStatus.ACCEPTED));
        awaitStatuses("delivered");
        String attempts = PATH + "/" + onlyId() + "/attempts";
        Api.as(merchant).get(attempts).then().body("items[0].answer", equalTo("Jane Doe"));

        TestEvents.publish(process.erased(3));

        await().atMost(SOON)
                .untilAsserted(() ->
                        Api.as(merchant)
                                .get(attempts)
                                .then()
                                .body("items", hasSize(2))
                                .body("items[0].answer", nullValue()));
    }

    @Test
    void listIsFilteredByProcessAndStatus() {
        endpoints.thin(merchant, receiver.url(), "process.accepted");
        receiver.replyAlways(Reply.status(500));
        TestProcess other = TestProcess.of(merchant);
        TestEvents.publish(process.changed(1, ProcessStatus.ACCEPTED));
        awaitStatuses("given_up");
        receiver.replyAlways(Reply.status(200));
        TestEvents.publish(other.changed(1, ProcessStatus.ACCEPTED));
        await().atMost(SOON)
                .until(() -> deliveries.statuses(other.id()).equals(List.of("delivered")));

        assertThat(processIds("")).containsExactly(other.id().value(), process.id().value());
        assertThat(processIds("?status=given_up")).containsExactly(process.id().value());
        assertThat(processIds("?status=delivered")).containsExactly(other.id().value());
        assertThat(processIds("?status=pending")).isEmpty();
        assertThat(processIds("?processId=" + process.id())).containsExactly(process.id().value());
        assertThat(processIds("?status=delivered&processId=" + process.id())).isEmpty();
    }

    @Test
    void waitingDeliveryShowsItsNextAttempt() {
        TestEndpoints.Made endpoint = endpoints.thin(merchant, receiver.url());
        endpoints.pause(endpoint.id());
        TestEvents.publish(process.changed(1, ProcessStatus.CREATED));
        awaitStatuses("pending");

        Api.as(merchant)
                .get(PATH + "?status=pending")
                .then()
                .body("items", hasSize(1))
                .body("items[0].nextAttemptAt", notNullValue())
                .body("items[0].completedAt", nullValue());
    }

    @Test
    void listComesInPagesTheNewestFirst() {
        endpoints.thin(merchant, receiver.url());
        for (int i = 1; i <= 3; i++) {
            TestEvents.publish(process.changed(i, ProcessStatus.PROCESSING));
        }
        awaitStatuses("delivered", "delivered", "delivered");

        String cursor =
                Api.as(merchant)
                        .get(PATH + "?limit=2")
                        .then()
                        .body("items.sequence", contains(3, 2))
                        .extract()
                        .path("nextCursor");

        Api.as(merchant)
                .get(PATH + "?limit=2&cursor=" + cursor)
                .then()
                .body("items.sequence", contains(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void deliveriesOfAnotherMerchantAreNotFound() {
        endpoints.thin(merchant, receiver.url());
        TestEvents.publish(process.changed(1, ProcessStatus.CREATED));
        awaitStatuses("delivered");
        MerchantId stranger = Api.newMerchant();

        Api.as(stranger).get(PATH + "/" + onlyId()).then().statusCode(404);
        Api.as(stranger).get(PATH + "/" + onlyId() + "/attempts").then().statusCode(404);
        Api.as(stranger)
                .get(PATH + "?processId=" + process.id())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void unusableFilterIsRefusedByName() {
        for (String field : List.of("processId", "status", "cursor", "limit")) {
            Api.as(merchant)
                    .get(PATH + "?" + field + "=nonsense")
                    .then()
                    .statusCode(field.equals("limit") ? 404 : 400);
        }
    }

    private void awaitStatuses(String... statuses) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(deliveries.statuses(process.id())).containsExactly(statuses));
    }

    private String onlyId() {
        return deliveries.rows(process.id()).getFirst().deliveryId().value();
    }

    private List<String> processIds(String query) {
        return Api.as(merchant)
                .get(PATH + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.processId");
    }
}
