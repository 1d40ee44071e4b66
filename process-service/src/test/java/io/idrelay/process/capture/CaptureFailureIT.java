package io.idrelay.process.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.SessionId;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.process.Callers;
import io.idrelay.process.FakeVendor;
import io.idrelay.process.Orders;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.VendorFailure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class CaptureFailureIT extends CaptureScene {
    @Inject DataSource database;

    @Test
    void afterAVendorsFailureTheNextPressOpensAnotherSession() {
        ProcessId process = Orders.pageProcess(merchant);
        String link = Orders.link(merchant, process);
        vendor.answers(_ ->
                new OpenOutcome.Failed(
                        VendorFailure.of(VendorFailure.Kind.UNAVAILABLE, "timeout")));

        browser().post(link).then().statusCode(503).body(containsString("Try again"));
        vendor.answers(FakeVendor::open);
        browser().post(link).then().statusCode(303);

        assertThat(vendor.opened()).hasSize(2);
        assertThat(vendor.opened().get(0).sessionId())
                .isNotEqualTo(vendor.opened().get(1).sessionId());
    }

    @Test
    void aBugInAnAdapterLeavesNoSessionWithoutOutcome() {
        ProcessId process = Orders.pageProcess(merchant);
        String link = Orders.link(merchant, process);
        vendor.answers(_ -> {
            throw new IllegalStateException("a bug");
        });

        browser().post(link).then().statusCode(502);
        vendor.answers(FakeVendor::open);

        browser().post(link).then().statusCode(303);
    }

    @Test
    void anAnswerAfterTheDeadlineIsEndedAtTheVendor() throws Exception {
        ProcessId process = Orders.pageProcess(merchant);
        String link = Orders.link(merchant, process);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        vendor.answers(request -> {
            awaitLatch(mayAnswer);
            return FakeVendor.open(request);
        });
        CompletableFuture<Integer> late =
                CompletableFuture.supplyAsync(() -> browser().post(link).statusCode());
        await().atMost(SOON).until(() -> vendor.opened().size() == 1);
        SessionId first = vendor.opened().getFirst().sessionId();

        sql("update session set opening_until = now() - interval '1 second' where id = ?", first);
        await().atMost(SOON).until(() -> "CLOSED".equals(sessionStatus(first)));
        mayAnswer.countDown();

        assertThat(late.join()).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(vendor.canceled())
                                .anyMatch(handle ->
                                        handle.references()
                                                .containsValue(FakeVendor.reference(first))));
        vendor.answers(FakeVendor::open);
        browser().post(link).then().statusCode(303);
    }

    @Test
    void aCanceledProcessEndsItsSessionAtTheVendorAndItsLink() {
        ProcessId process = Orders.pageProcess(merchant);
        String link = Orders.link(merchant, process);
        browser().post(link).then().statusCode(303);
        SessionId session = vendor.opened().getFirst().sessionId();

        Callers.as(merchant)
                .post("/v1/processes/" + process + "/cancel")
                .then()
                .statusCode(200)
                .body("status", equalTo("canceled"))
                .body("sequence", equalTo(3));

        browser().get(link).then().statusCode(410);
        browser().post(link).then().statusCode(410);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(vendor.canceled())
                                .anyMatch(handle ->
                                        handle.references()
                                                .containsValue(FakeVendor.reference(session))));
    }

    private String sessionStatus(SessionId session) throws Exception {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("select status from session where id = ?")) {
            query.setObject(1, session.uuid());
            try (var found = query.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    private void sql(String update, SessionId session) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(update)) {
            statement.setObject(1, session.uuid());
            statement.executeUpdate();
        }
    }
}
