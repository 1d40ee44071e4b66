package io.idrelay.sandbox.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.sandbox.callback.Misbehavior;
import io.idrelay.sandbox.callback.PushAttempt;
import io.idrelay.sandbox.control.Plan;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitTest {
    private enum Ending implements VisitOutcome {
        USUAL,
        LAST_BUT_ONE;

        @Override
        public String label() {
            return name();
        }
    }

    private static Plan failing(int fetches, int status) {
        Misbehavior faults = new Misbehavior(false, false, 0, false, false, status, fetches);
        return new Plan(Optional.empty(), Optional.of(faults));
    }

    @Test
    void aPlanChangesOnlyWhatItNames() {
        Visit<Ending> visit = new Visit<>(Ending.USUAL, failing(1, 429));

        visit.apply(new Plan(Optional.of("last-but-one"), Optional.empty()));

        assertThat(visit.outcome()).isEqualTo(Ending.LAST_BUT_ONE);
        assertThat(visit.misbehavior().failingStatus()).isEqualTo(429);
    }

    @Test
    void anOutcomeThatNobodyKnowsIsNotTaken() {
        Plan plan = new Plan(Optional.of("of-tomorrow"), Optional.empty());

        assertThat(new Visit<>(Ending.USUAL, plan).outcome()).isEqualTo(Ending.USUAL);
    }

    @Test
    void onlyAsManyFetchesFailAsArePlanned() {
        Visit<Ending> visit = new Visit<>(Ending.USUAL, failing(2, 503));

        assertThat(visit.failFetch()).hasValue(503);
        assertThat(visit.failFetch()).hasValue(503);
        assertThat(visit.failFetch()).isEmpty();
    }

    @Test
    void theLogOfCallbacksIsBounded() {
        Visit<Ending> visit = new Visit<>(Ending.USUAL, Plan.NONE);

        for (int i = 1; i <= 60; i++) {
            visit.log(new PushAttempt(Instant.EPOCH, "word", i, 200, "delivered"));
        }

        assertThat(visit.attempts()).hasSize(50).last().returns(50, PushAttempt::number);
    }
}
