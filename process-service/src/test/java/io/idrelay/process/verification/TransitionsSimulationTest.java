package io.idrelay.process.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.ActionRequired;
import io.idrelay.contracts.ProcessStatus;
import io.idrelay.process.verification.Move.Moved;
import io.idrelay.process.verification.ProcessState.Canceled;
import io.idrelay.process.verification.ProcessState.Created;
import io.idrelay.process.verification.ProcessState.Failed;
import io.idrelay.process.verification.ProcessState.Open;
import io.idrelay.process.verification.ProcessState.Timed;
import io.idrelay.process.verification.Verdict.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A verification under news in any order; what must hold, holds after each. */
class TransitionsSimulationTest {
    private static final int STEPS = 400;
    private static final int ROUNDS_MAX = 3;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void newsInAnyOrderBreaksNoRule(long seed) {
        Random random = new Random(seed);
        ProcessState state = new Created();
        Optional<Kind> lastJudgment = Optional.empty();
        boolean canceled = false;
        for (int step = 0; step < STEPS; step++) {
            ProcessState before = state;
            Optional<Verdict> verdict = Optional.empty();
            Move move;
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> {
                    verdict = Optional.of(verdict(random));
                    move = Transitions.onVerdict(state, verdict.get());
                }
                case 3 -> move = timer(state, random);
                case 4 -> move = random.nextInt(20) == 0 ? cancel(state) : stayed();
                default -> move = Transitions.onProgress(state, progress(random), ROUNDS_MAX);
            }
            if (move instanceof Moved moved) {
                state = moved.next();
                check(before, moved, verdict);
            }
            if (verdict.isPresent() && verdict.get().kind().judges() && !canceled) {
                lastJudgment = Optional.of(verdict.get().kind());
            }
            canceled = canceled || state instanceof Canceled;
            assertThat(canceled).isEqualTo(state instanceof Canceled);
            decidedOnlyByAVendor(state, lastJudgment);
        }
    }

    private static void check(ProcessState before, Moved moved, Optional<Verdict> verdict) {
        assertThat(before).isNotInstanceOf(Canceled.class);
        if (moved.revised()) {
            assertThat(before).isInstanceOf(ProcessState.Revisable.class);
        }
        if (moved.next() instanceof Open open) {
            assertThat(open.rounds()).isBetween(0, ROUNDS_MAX);
        }
        if (before instanceof ProcessState.Revisable) {
            assertThat(verdict).isPresent();
            assertThat(verdict.get().kind().judges()).isTrue();
        }
    }

    /** A wrong approval is the worst bug: accepted is what the last judgment said, or it is not. */
    private static void decidedOnlyByAVendor(ProcessState state, Optional<Kind> lastJudgment) {
        if (state.status() == ProcessStatus.ACCEPTED) {
            assertThat(lastJudgment).contains(Kind.ACCEPTED);
        }
        if (state.status() == ProcessStatus.REJECTED) {
            assertThat(lastJudgment).contains(Kind.REJECTED);
        }
    }

    private static Move timer(ProcessState state, Random random) {
        if (!(state instanceof Timed timed) || random.nextInt(10) != 0) {
            return stayed();
        }
        ProcessState next =
                timed instanceof ProcessState.Capturable capturable && random.nextBoolean()
                        ? capturable.expire()
                        : timed.giveUp("no-result");
        assertThat(next)
                .satisfiesAnyOf(
                        n -> assertThat(n.status()).isEqualTo(ProcessStatus.EXPIRED),
                        n -> assertThat(((Failed) n).byTimer()).isTrue());
        return new Moved(next, false);
    }

    private static Move cancel(ProcessState state) {
        return state instanceof Open open ? new Moved(open.cancel(), false) : stayed();
    }

    private static Move stayed() {
        return new Move.Stayed(Move.Why.SAME);
    }

    private static Verdict verdict(Random random) {
        // Mostly judgments: a vendor's cancel ends the run early.
        Kind kind =
                random.nextInt(40) == 0
                        ? Kind.CANCELED
                        : List.of(
                                        Kind.ACCEPTED,
                                        Kind.REJECTED,
                                        Kind.REVIEW,
                                        Kind.FAILED,
                                        Kind.EXPIRED)
                                .get(random.nextInt(5));
        return new Verdict(kind, "code", random.nextBoolean());
    }

    private static Progress progress(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Progress.SessionOpened();
            case 1 -> new Progress.CaptureFinished();
            case 2 -> new Progress.VendorWorking();
            default ->
                    new Progress.MoreWanted(
                            new ActionRequired(
                                    "recapture",
                                    Optional.of("image-" + random.nextInt(3)),
                                    Optional.empty()));
        };
    }
}
