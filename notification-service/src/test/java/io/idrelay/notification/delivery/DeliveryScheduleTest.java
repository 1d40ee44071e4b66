package io.idrelay.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DeliveryScheduleTest {
    private static final List<Duration> WAITS =
            List.of(Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(5));

    @Test
    void firstAttemptIsAtOnce() {
        assertThat(new DeliverySchedule(WAITS, 20).first()).isZero();
    }

    @Test
    void waitsFollowInTheirOrder() {
        DeliverySchedule schedule = new DeliverySchedule(WAITS, 0);

        assertThat(schedule.next(1, new Random(1))).contains(Duration.ofSeconds(5));
        assertThat(schedule.next(2, new Random(1))).contains(Duration.ofMinutes(5));
    }

    @Test
    void nothingFollowsTheLastAttempt() {
        assertThat(new DeliverySchedule(WAITS, 20).next(3, new Random(1))).isEmpty();
    }

    @Test
    void jitterStaysWithinItsPercentage() {
        DeliverySchedule schedule = new DeliverySchedule(WAITS, 20);

        assertThat(schedule.next(1, chance(0))).contains(Duration.ofSeconds(4));
        assertThat(schedule.next(1, chance(0.5))).contains(Duration.ofSeconds(5));
        assertThat(schedule.next(1, chance(Math.nextDown(1.0)))).contains(Duration.ofSeconds(6));
    }

    @Test
    void emptyScheduleIsRefused() {
        assertThatThrownBy(() -> new DeliverySchedule(List.of(), 20))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RandomGenerator chance(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}
