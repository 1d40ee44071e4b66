package io.idrelay.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Verifications that take more than one step to their end, or change it. */
class SequencesE2E {
    private final Running system = Running.system();
    private final EndToEnd runs = new EndToEnd(system.web());

    @BeforeEach
    void setUp() {
        system.demo().setUp();
    }

    @Test
    void recaptureBringsTheEndUserBack() {
        EndToEnd.Run run = start("recapture-then-accepted", "accepted");
        awaitTold(run, EndToEnd.BEGUN + "awaiting_capture.*");
        JsonNode process = runs.process(run);
        assertThat(process.at("/actionRequired/what").asText()).isEqualTo("recapture");

        runs.finish(run);

        awaitTold(
                run,
                EndToEnd.BEGUN
                        + "awaiting_capture (awaiting_capture )?(submitted )?(processing )?accepted");
    }

    @Test
    void endUserWhoLeftCanComeBack() {
        EndToEnd.Run run = start("dropped-then-accepted", "accepted");
        assertThat(runs.process(run).path("status").asText()).isEqualTo("awaiting_capture");

        runs.finish(run);

        awaitTold(run, EndToEnd.BEGUN + "accepted");
    }

    @Test
    void reviewAtTheVendorEndsInItsVerdict() {
        EndToEnd.Run run = start("review-then-accepted", "accepted");

        awaitTold(run, EndToEnd.BEGUN + "(review )?accepted");
    }

    @Test
    void revisedVerdictIsToldAfterTheFirst() {
        EndToEnd.Run run = start("revised", "rejected");

        awaitTold(run, EndToEnd.BEGUN + "(accepted )?rejected");
    }

    @Test
    void staleCallbackAfterARevisionChangesNothing() {
        EndToEnd.Run run = start("revised-then-stale", "rejected");

        awaitTold(run, EndToEnd.BEGUN + "(accepted )?rejected");
        await().during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(10))
                .until(() -> runs.process(run).path("status").asText().equals("rejected"));
        assertThat(runs.told(run)).matches(EndToEnd.BEGUN + "(accepted )?rejected");
    }

    private EndToEnd.Run start(String outcome, String status) {
        return runs.start(
                new VendorEnd("idfy", "page", outcome, status, "-"), Misbehaving.NOT_AT_ALL);
    }

    private void awaitTold(EndToEnd.Run run, String pattern) {
        await().alias(run + " is told as " + pattern)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> runs.told(run).matches(pattern));
    }
}
