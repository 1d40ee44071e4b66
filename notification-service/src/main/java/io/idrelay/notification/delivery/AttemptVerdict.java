package io.idrelay.notification.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What follows from an attempt. */
sealed interface AttemptVerdict {

    /** It arrived. */
    record Delivered() implements AttemptVerdict {}

    /** It failed and is tried again. */
    record Retry(AttemptError error, Duration pause) implements AttemptVerdict {}

    /** It failed and was the last attempt. */
    record GivenUp(AttemptError error) implements AttemptVerdict {}

    /**
     * Decides.
     *
     * @param attemptsMade how many there were, this one included
     */
    static AttemptVerdict of(
            CallbackAnswer answer,
            int attemptsMade,
            DeliverySchedule schedule,
            RandomGenerator random) {
        return error(answer)
                .<AttemptVerdict>map(error ->
                        schedule.next(attemptsMade, random)
                                .<AttemptVerdict>map(pause -> new Retry(error, pause))
                                .orElseGet(() -> new GivenUp(error)))
                .orElseGet(Delivered::new);
    }

    private static Optional<AttemptError> error(CallbackAnswer answer) {
        return switch (answer) {
            case CallbackAnswer.Unanswered(AttemptError error) -> Optional.of(error);
            case CallbackAnswer.Answered(int status, byte[] head) -> error(status);
        };
    }

    private static Optional<AttemptError> error(int status) {
        if (status >= 200 && status < 300) {
            return Optional.empty();
        }
        return Optional.of(
                status >= 300 && status < 400 ? AttemptError.REDIRECT : AttemptError.HTTP_STATUS);
    }

    /** Why it failed; empty where it did not. */
    default Optional<AttemptError> failure() {
        return switch (this) {
            case Delivered() -> Optional.empty();
            case Retry(AttemptError error, Duration pause) -> Optional.of(error);
            case GivenUp(AttemptError error) -> Optional.of(error);
        };
    }
}
