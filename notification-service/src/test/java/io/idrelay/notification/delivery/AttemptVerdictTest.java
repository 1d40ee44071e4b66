package io.idrelay.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptVerdictTest {
    private final DeliverySchedule schedule =
            new DeliverySchedule(List.of(Duration.ZERO, Duration.ofSeconds(5)), 0);

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void successfulStatusDelivers(int status) {
        assertThat(after(answered(status), 1)).isEqualTo(new AttemptVerdict.Delivered());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectionIsAFailure(int status) {
        assertThat(after(answered(status), 1))
                .isEqualTo(new AttemptVerdict.Retry(AttemptError.REDIRECT, Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 400, 401, 404, 410, 429, 500, 503, 999})
    void anyOtherStatusIsAFailure(int status) {
        assertThat(after(answered(status), 1))
                .isEqualTo(
                        new AttemptVerdict.Retry(AttemptError.HTTP_STATUS, Duration.ofSeconds(5)));
    }

    @Test
    void noAnswerIsAFailure() {
        assertThat(after(new CallbackAnswer.Unanswered(AttemptError.TIMEOUT), 1))
                .isEqualTo(new AttemptVerdict.Retry(AttemptError.TIMEOUT, Duration.ofSeconds(5)));
    }

    @Test
    void failureOfTheLastAttemptGivesUp() {
        assertThat(after(answered(500), 2))
                .isEqualTo(new AttemptVerdict.GivenUp(AttemptError.HTTP_STATUS));
    }

    @Test
    void successOfTheLastAttemptDelivers() {
        assertThat(after(answered(200), 2)).isEqualTo(new AttemptVerdict.Delivered());
    }

    private AttemptVerdict after(CallbackAnswer answer, int attemptsMade) {
        return AttemptVerdict.of(answer, attemptsMade, schedule, new Random(1));
    }

    private static CallbackAnswer answered(int status) {
        return new CallbackAnswer.Answered(status, new byte[0]);
    }
}
