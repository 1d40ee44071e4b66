package io.idrelay.process.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.idrelay.contracts.ProcessChanged;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.ProcessStatus;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.Topic;
import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.VendorWords;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.idrelay.process.Callers;
import io.idrelay.process.Orders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class ProcessVerdictIT extends ProcessScene {
    private static final Duration SOON = Duration.ofSeconds(20);
    @Inject Verifications verifications;

    @Test
    void aVerdictOfTheCurrentSessionDecidesAndOneOfAnEarlierDoesNot() {
        ProcessId process = Orders.pageProcess(merchant);
        SessionId earlier = SessionId.create();
        SessionId current = SessionId.create();
        in(() -> makeCurrent(process, earlier));
        in(() -> makeCurrent(process, current));

        Effect ignored = in(() -> accept(process, earlier));
        Effect decided = in(() -> accept(process, current));

        assertThat(ignored).isEqualTo(new Effect.Unchanged(Move.Why.EARLIER_SESSION));
        assertThat(decided).isEqualTo(new Effect.Changed(ProcessStatus.ACCEPTED, 2, false));
        await().atMost(SOON).untilAsserted(() -> assertThat(changes(process)).hasSize(2));
        ProcessChanged told = changes(process).getLast();
        assertThat(told.status()).isEqualTo(ProcessStatus.ACCEPTED);
        assertThat(told.sequence()).isEqualTo(2);
        assertThat(told.detail()).isNotNull();
    }

    @Test
    void afterItsTimeAProcessExpiresAndALateVerdictRevisesIt() throws Exception {
        ProcessId process = Orders.pageProcess(merchant);
        SessionId session = SessionId.create();
        in(() -> makeCurrent(process, session));

        overdue(process);
        await().atMost(SOON).until(() -> Orders.status(merchant, process).equals("expired"));
        Effect revised = in(() -> accept(process, session));

        assertThat(revised).isEqualTo(new Effect.Changed(ProcessStatus.ACCEPTED, 3, true));
        await().atMost(SOON).untilAsserted(() -> assertThat(changes(process)).hasSize(3));
        assertThat(changes(process).getLast().revised()).isTrue();
        Callers.as(merchant)
                .get("/v1/processes/" + process + "/timeline")
                .then()
                .body("items.detail.status", hasItem("expired"));
    }

    @Test
    void afterACancelAVerdictDecidesNothing() {
        ProcessId process = Orders.pageProcess(merchant);
        SessionId session = SessionId.create();
        in(() -> makeCurrent(process, session));
        Callers.as(merchant).post("/v1/processes/" + process + "/cancel").then().statusCode(200);

        Effect effect = in(() -> accept(process, session));

        assertThat(effect).isEqualTo(new Effect.Unchanged(Move.Why.AFTER_CANCEL));
        assertThat(Orders.status(merchant, process)).isEqualTo("canceled");
    }

    private void overdue(ProcessId process) throws Exception {
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement(
                                "update process set expires_at = now() - interval '1 second'"
                                        + " where id = ?")) {
            update.setObject(1, process.uuid());
            update.executeUpdate();
        }
    }

    private Effect makeCurrent(ProcessId process, SessionId session) {
        verifications.makeCurrent(process, session);
        return new Effect.Unchanged(Move.Why.SAME);
    }

    private Effect accept(ProcessId process, SessionId session) {
        return verifications.verdict(
                process,
                session,
                new Verdict(Verdict.Kind.ACCEPTED, "", true),
                new NormalizedResult(
                        Decision.ACCEPTED,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        new VendorWords(
                                new VendorId("fakevendor"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of()),
                        List.of(),
                        Instant.EPOCH));
    }

    private static Effect in(java.util.concurrent.Callable<Effect> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private static List<ProcessChanged> changes(ProcessId process) {
        return TestEvents.read(Topic.PROCESSES).stream()
                .map(event -> event.data())
                .filter(ProcessChanged.class::isInstance)
                .map(ProcessChanged.class::cast)
                .filter(changed -> changed.processId().equals(process))
                .toList();
    }
}
