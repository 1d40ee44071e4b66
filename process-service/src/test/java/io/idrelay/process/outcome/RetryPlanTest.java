package io.idrelay.process.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
    private static final RetryPlan PLAN =
            new RetryPlan(Duration.ofMinutes(1), Duration.ofMinutes(30), 12);
    private static final SessionId SESSION = SessionId.of(new UUID(7, 7));

    @Test
    void waitsDoubleUpToTheLongestAndGrowByAtMostAFifth() {
        List<Duration> unspread =
                Stream.of(1, 2, 4, 8, 16, 30, 30, 30, 30, 30, 30, 30)
                        .map(Duration::ofMinutes)
                        .toList();

        List<Duration> waits =
                IntStream.range(0, 12)
                        .mapToObj(made -> PLAN.next(made, Optional.empty(), SESSION).orElseThrow())
                        .toList();

        for (int i = 0; i < waits.size(); i++) {
            Duration least = unspread.get(i);
            assertThat(waits.get(i)).isBetween(least, least.plus(least.dividedBy(5)));
        }
    }

    @Test
    void attemptsAreBounded() {
        Optional<Duration> wait = PLAN.next(12, Optional.empty(), SESSION);

        assertThat(wait).isEmpty();
    }

    @Test
    void vendorsLongerWishIsFollowed() {
        Duration wish = Duration.ofMinutes(10);

        Duration wait = PLAN.next(0, Optional.of(wish), SESSION).orElseThrow();

        assertThat(wait).isBetween(wish, Duration.ofMinutes(12));
    }

    @Test
    void vendorsEndlessWishIsBounded() {
        Duration wish = Duration.ofDays(365);

        Duration wait = PLAN.next(0, Optional.of(wish), SESSION).orElseThrow();

        assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(36));
    }

    @Test
    void sessionsThatWaitedTogetherAreSpread() {
        Stream<SessionId> sessions =
                IntStream.range(0, 200).mapToObj(i -> SessionId.of(new UUID(i, 3)));

        long moments = sessions.map(s -> PLAN.next(0, Optional.empty(), s)).distinct().count();

        assertThat(moments).isGreaterThan(50);
    }
}
