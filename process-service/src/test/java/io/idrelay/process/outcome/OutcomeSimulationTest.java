package io.idrelay.process.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.ProcessStatus;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.process.verification.ProcessState;
import io.idrelay.process.verification.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A vendor's results come twice, late and in any order; what stands in the end never depends on it.
 */
class OutcomeSimulationTest {
    private static final List<Decision> DECISIONS =
            List.of(
                    Decision.PENDING,
                    Decision.ACCEPTED,
                    Decision.REJECTED,
                    Decision.REVIEW,
                    Decision.UNRECOGNIZED);

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sameResultsInAnyOrderEndTheSame(int seed) {
        Random random = new Random(seed);
        List<NormalizedResult> story = story(random);
        Session straight = new Session();
        story.forEach(straight::take);

        Session shaken = new Session();
        shaken(story, random).forEach(shaken::take);

        assertThat(shaken.state.status()).isEqualTo(straight.state.status());
        assertThat(shaken.shown.map(NormalizedResult::decision).filter(d -> judges(d)))
                .isEqualTo(straight.shown.map(NormalizedResult::decision).filter(d -> judges(d)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onlyAVendorsLastVerdictAccepts(int seed) {
        Random random = new Random(seed);
        List<NormalizedResult> story = story(random);
        Optional<NormalizedResult> last =
                story.stream().filter(r -> judges(r.decision())).reduce((a, b) -> b);

        Session session = new Session();
        shaken(story, random).forEach(session::take);

        boolean accepted = session.state.status() == ProcessStatus.ACCEPTED;
        assertThat(accepted)
                .isEqualTo(last.filter(r -> r.decision() == Decision.ACCEPTED).isPresent());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingDecidesAfterCancel(int seed) {
        Random random = new Random(seed);
        Session session = new Session();
        session.state = new ProcessState.Canceled();

        shaken(story(random), random).forEach(session::take);

        assertThat(session.state.status()).isEqualTo(ProcessStatus.CANCELED);
        assertThat(session.changes).isZero();
    }

    /** What a vendor says of one session, each at a moment of its own. */
    private static List<NormalizedResult> story(Random random) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(6))
                .mapToObj(i -> Results.at(i, DECISIONS.get(random.nextInt(DECISIONS.size()))))
                .toList();
    }

    private static List<NormalizedResult> shaken(List<NormalizedResult> story, Random random) {
        List<NormalizedResult> all = new ArrayList<>(story);
        story.stream().filter(r -> random.nextBoolean()).forEach(all::add);
        Collections.shuffle(all, random);
        return all;
    }

    private static boolean judges(Decision decision) {
        return Verdict.kindOf(decision).isPresent();
    }

    /** What the consumer does with a meaning, without its storage. */
    private static final class Session {
        private ProcessState state = new ProcessState.Created();
        private Optional<NormalizedResult> shown = Optional.empty();
        private int changes;

        void take(NormalizedResult result) {
            switch (Interpretation.of(result, shown)) {
                case Meaning.Decides decides -> {
                    shown = Optional.of(result);
                    decide(new Verdict(decides.kind(), "vendor", decides.newContent()));
                }
                case Meaning.Progresses _, Meaning.Confirms _ -> shown = Optional.of(result);
                case Meaning.Outdated _, Meaning.Refused _ -> {}
            }
        }

        private void decide(Verdict verdict) {
            ProcessState next =
                    switch (state) {
                        case ProcessState.Open open -> open.decide(verdict);
                        case ProcessState.Revisable ended -> ended.revise(verdict);
                        case ProcessState.Canceled canceled -> canceled;
                    };
            changes += next.equals(state) ? 0 : 1;
            state = next;
        }
    }
}
