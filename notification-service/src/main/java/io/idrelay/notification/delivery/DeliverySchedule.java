package io.idrelay.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a delivery is tried.
 *
 * @param waits before each attempt, the first included; as many attempts as there are waits
 * @param jitterPercent how far a wait is spread to both sides, so that what failed together does
 *     not come back together
 */
record DeliverySchedule(List<Duration> waits, int jitterPercent) {
    DeliverySchedule {
        waits = List.copyOf(waits);
        if (waits.isEmpty() || waits.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException(
                    "a delivery schedule has at least one wait and none is negative");
        }
    }

    /** The wait before the first attempt. */
    Duration first() {
        return waits.getFirst();
    }

    /**
     * The wait before the next attempt.
     *
     * @param attemptsMade how many there were, at least one
     * @return empty when that was the last
     */
    Optional<Duration> next(int attemptsMade, RandomGenerator random) {
        if (attemptsMade >= waits.size()) {
            return Optional.empty();
        }
        long millis = waits.get(attemptsMade).toMillis();
        double factor = 1 + jitterPercent / 100.0 * (2 * random.nextDouble() - 1);
        return Optional.of(Duration.ofMillis(Math.round(millis * factor)));
    }
}
