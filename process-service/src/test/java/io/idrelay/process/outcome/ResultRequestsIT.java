package io.idrelay.process.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.ResultRequested;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.SessionUpdated;
import io.idrelay.contracts.Topic;
import io.idrelay.contracts.result.Decision;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.idrelay.process.Orders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class ResultRequestsIT extends OutcomeScene {
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
    void requestsInVainEndInFailureAndALateVerdictRevisesIt() {
        SessionId session = openSession();
        Normalizer normalizer = of(session);
        TestEvents.publish(normalizer.tells(SessionUpdated.Kind.FINISHED));
        awaitStatus("submitted");

        spend(session);
        awaitStatus("failed");
        TestEvents.publish(normalizer.says(Results.with(5, Decision.ACCEPTED, NORA)));

        awaitStatus("accepted");
    }

    @Test
    void expiredVerificationIsAskedForOnceMore() {
        SessionId session = openSession();

        update("update process set expires_at = now() where id = :id", process.uuid());

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(requests(session)).anyMatch(r -> r.reason().equals("expired")));
        assertThat(Orders.status(merchant, process)).isEqualTo("expired");
    }

    private static List<ResultRequested> requests(SessionId session) {
        return TestEvents.read(Topic.RESULT_REQUESTS).stream()
                .map(event -> (ResultRequested) event.data())
                .filter(request -> request.sessionId().equals(session))
                .toList();
    }

    private long nextRequests(SessionId session) {
        return count(
                "select count(*) from result_watch where next_request_at is not null"
                        + " and session_id = '"
                        + session.uuid()
                        + "'");
    }

    private void spend(SessionId session) {
        update(
                "update result_watch set next_request_at = now(), attempts = 1000"
                        + " where session_id = :id",
                session.uuid());
    }

    private void makeDue(SessionId session) {
        update(
                "update result_watch set next_request_at = now() where session_id = :id",
                session.uuid());
    }

    private void update(String sql, UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> rows.createNativeQuery(sql).setParameter("id", id).executeUpdate());
    }
}
