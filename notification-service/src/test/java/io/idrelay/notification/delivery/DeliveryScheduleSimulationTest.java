package io.idrelay.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A delivery under random answers and crashes: it is claimed, sent and recorded, and between any
 * two of these the service may die and come back after the lease has ended.
 */
class DeliveryScheduleSimulationTest {
    private static final List<Duration> WAITS =
            List.of(
                    Duration.ZERO,
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int STEPS_MAX = 10_000;

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void deliveryArrivesOrIsGivenUpAfterItsLastAttempt(long seed) {
        Simulation simulation = new Simulation(new Random(seed));

        AttemptVerdict end = simulation.run();

        if (end instanceof AttemptVerdict.Delivered) {
            assertThat(simulation.accepted).isPositive();
        } else {
            assertThat(end).isInstanceOf(AttemptVerdict.GivenUp.class);
            assertThat(simulation.recorded).hasSize(WAITS.size());
        }
        // A second success is possible only after a crash between sending and recording.
        assertThat(simulation.accepted).isLessThanOrEqualTo(1 + simulation.unrecorded);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noAttemptComesEarlierThanItsWaitAllows(long seed) {
        Simulation simulation = new Simulation(new Random(seed));

        simulation.run();

        List<Instant> recorded = simulation.recorded;
        for (int i = 1; i < recorded.size(); i++) {
            Duration passed = Duration.between(recorded.get(i - 1), recorded.get(i));
            assertThat(passed.toMillis())
                    .isGreaterThanOrEqualTo(Math.round(WAITS.get(i).toMillis() * 0.8));
        }
    }

    /** The queue's row and the service's steps, in plain Java. */
    private static final class Simulation {
        private final Random random;
        private final DeliverySchedule schedule = new DeliverySchedule(WAITS, 20);
        private final double crashes;
        private final double successes;
        private final List<Instant> recorded = new ArrayList<>();
        private Instant now = Instant.EPOCH;
        private Instant dueAt = Instant.EPOCH;
        private @Nullable UUID lease;
        private int unrecorded;
        private int accepted;

        Simulation(Random random) {
            this.random = random;
            this.crashes = random.nextDouble() * 0.5;
            this.successes = random.nextDouble() * 0.3;
        }

        AttemptVerdict run() {
            for (int step = 0; step < STEPS_MAX; step++) {
                now = now.isBefore(dueAt) ? dueAt : now;
                Optional<AttemptVerdict> end = attempt();
                if (end.isPresent()) {
                    return end.get();
                }
            }
            throw new AssertionError("the delivery never ends");
        }

        private Optional<AttemptVerdict> attempt() {
            UUID mine = new UUID(random.nextLong(), random.nextLong());
            lease = mine;
            dueAt = now.plus(LEASE);
            if (crashed()) {
                return Optional.empty();
            }
            Instant startedAt = now;
            CallbackAnswer answer = answer();
            now = now.plusMillis(random.nextInt(15_000));
            if (crashed()) {
                unrecorded++;
                return Optional.empty();
            }
            return record(mine, startedAt, answer);
        }

        private Optional<AttemptVerdict> record(
                UUID mine, Instant startedAt, CallbackAnswer answer) {
            assertThat(lease).isEqualTo(mine);
            recorded.add(startedAt);
            AttemptVerdict verdict = AttemptVerdict.of(answer, recorded.size(), schedule, random);
            if (verdict instanceof AttemptVerdict.Retry(AttemptError error, Duration pause)) {
                assertThat(error).isNotNull();
                dueAt = now.plus(pause);
                lease = null;
                return Optional.empty();
            }
            return Optional.of(verdict);
        }

        private CallbackAnswer answer() {
            if (random.nextDouble() < successes) {
                accepted++;
                return new CallbackAnswer.Answered(200, new byte[0]);
            }
            return random.nextBoolean()
                    ? new CallbackAnswer.Answered(300 + random.nextInt(300), new byte[0])
                    : new CallbackAnswer.Unanswered(AttemptError.TIMEOUT);
        }

        private boolean crashed() {
            return random.nextDouble() < crashes;
        }
    }
}
