package io.idrelay.process.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.ActionRequired;
import io.idrelay.contracts.ProcessStatus;
import io.idrelay.process.verification.Move.Moved;
import io.idrelay.process.verification.Move.Stayed;
import io.idrelay.process.verification.Move.Why;
import io.idrelay.process.verification.ProcessState.Accepted;
import io.idrelay.process.verification.ProcessState.AwaitingCapture;
import io.idrelay.process.verification.ProcessState.Canceled;
import io.idrelay.process.verification.ProcessState.Created;
import io.idrelay.process.verification.ProcessState.Expired;
import io.idrelay.process.verification.ProcessState.Failed;
import io.idrelay.process.verification.ProcessState.Processing;
import io.idrelay.process.verification.ProcessState.Rejected;
import io.idrelay.process.verification.ProcessState.Review;
import io.idrelay.process.verification.ProcessState.Submitted;
import io.idrelay.process.verification.Verdict.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionsTest {
    private static final int ROUNDS_MAX = 2;
    private static final List<ProcessState> OPEN =
            List.of(
                    new Created(),
                    new AwaitingCapture(0, Optional.empty()),
                    new Submitted(0),
                    new Processing(0),
                    new Review(0));
    private static final ActionRequired RECAPTURE =
            new ActionRequired("recapture", Optional.of("document_front"), Optional.empty());

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyVerdictEndsEveryOpenState(Kind kind) {
        for (ProcessState open : OPEN) {
            Move move = Transitions.onVerdict(open, new Verdict(kind, "code", true));

            assertThat(move).isInstanceOf(Moved.class);
            assertThat(((Moved) move).next().status().name()).isEqualTo(kind.name());
            assertThat(((Moved) move).revised()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingDecidesACanceledVerification(Kind kind) {
        Move move = Transitions.onVerdict(new Canceled(), new Verdict(kind, "code", true));

        assertThat(move).isEqualTo(new Stayed(Why.AFTER_CANCEL));
    }

    @Test
    void aLateVerdictRevisesAnExpiredVerification() {
        Move move = Transitions.onVerdict(new Expired(), accepted());

        assertThat(move).isEqualTo(new Moved(new Accepted(), true));
    }

    @Test
    void aLateVerdictRevisesOneThatFailedByOurTimer() {
        Move move = Transitions.onVerdict(new Failed("no-result", true), accepted());

        assertThat(move).isEqualTo(new Moved(new Accepted(), true));
    }

    @Test
    void aVendorRevisesItsDecision() {
        Move move = Transitions.onVerdict(new Accepted(), new Verdict(Kind.REJECTED, "code", true));

        assertThat(move).isEqualTo(new Moved(new Rejected(), true));
    }

    @Test
    void theSameVerdictAgainChangesNothing() {
        Move move = Transitions.onVerdict(new Accepted(), accepted());

        assertThat(move).isEqualTo(new Stayed(Why.SAME));
    }

    @Test
    void theSameVerdictWithOtherReasonsIsARevision() {
        Move move = Transitions.onVerdict(new Rejected(), new Verdict(Kind.REJECTED, "code", true));

        assertThat(move).isEqualTo(new Moved(new Rejected(), true));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"FAILED", "CANCELED", "EXPIRED"})
    void aVendorThatDropsAnEndedVerificationTakesNoDecisionBack(Kind kind) {
        for (ProcessState ended :
                List.of(
                        new Accepted(),
                        new Rejected(),
                        new Expired(),
                        new Failed("no-result", true))) {
            Move move = Transitions.onVerdict(ended, new Verdict(kind, "code", true));

            assertThat(move).isEqualTo(new Stayed(Why.AFTER_END));
        }
    }

    @Test
    void newsThatOvertakesTheOpeningIsTaken() {
        Move move =
                Transitions.onProgress(new Created(), new Progress.CaptureFinished(), ROUNDS_MAX);

        assertThat(move).isEqualTo(new Moved(new Submitted(0), false));
    }

    @Test
    void newsOfAStepThatWasPassedChangesNothing() {
        Move move =
                Transitions.onProgress(
                        new Processing(0), new Progress.CaptureFinished(), ROUNDS_MAX);

        assertThat(move).isEqualTo(new Stayed(Why.PASSED));
    }

    @Test
    void moreIsWantedUntilTheRoundsAreSpent() {
        Move first =
                Transitions.onProgress(
                        new Processing(1), new Progress.MoreWanted(RECAPTURE), ROUNDS_MAX);
        Move beyond =
                Transitions.onProgress(
                        new Processing(2), new Progress.MoreWanted(RECAPTURE), ROUNDS_MAX);

        assertThat(first)
                .isEqualTo(new Moved(new AwaitingCapture(2, Optional.of(RECAPTURE)), false));
        assertThat(beyond).isEqualTo(new Stayed(Why.ROUNDS_SPENT));
    }

    @Test
    void theSameWishAgainIsNoFurtherRound() {
        AwaitingCapture awaiting = new AwaitingCapture(1, Optional.of(RECAPTURE));

        Move move =
                Transitions.onProgress(awaiting, new Progress.MoreWanted(RECAPTURE), ROUNDS_MAX);

        assertThat(move).isEqualTo(new Stayed(Why.SAME));
    }

    @Test
    void theSameWishInMoreDetailIsNoFurtherRound() {
        ActionRequired vague = new ActionRequired("recapture", Optional.empty(), Optional.empty());
        AwaitingCapture awaiting = new AwaitingCapture(1, Optional.of(vague));

        Move inDetail =
                Transitions.onProgress(awaiting, new Progress.MoreWanted(RECAPTURE), ROUNDS_MAX);
        Move vagueAgain =
                Transitions.onProgress(
                        new AwaitingCapture(1, Optional.of(RECAPTURE)),
                        new Progress.MoreWanted(vague),
                        ROUNDS_MAX);

        assertThat(inDetail)
                .isEqualTo(new Moved(new AwaitingCapture(1, Optional.of(RECAPTURE)), false));
        assertThat(vagueAgain).isEqualTo(new Stayed(Why.SAME));
    }

    @Test
    void reviewIsOpenAndEndedByNoTimer() {
        assertThat(new Review(0)).isInstanceOf(ProcessState.Open.class);
        assertThat((ProcessState) new Review(0)).isNotInstanceOf(ProcessState.Timed.class);
        assertThat(ProcessStatus.REVIEW.ended()).isFalse();
    }

    private static Verdict accepted() {
        return new Verdict(Kind.ACCEPTED, "", false);
    }
}
