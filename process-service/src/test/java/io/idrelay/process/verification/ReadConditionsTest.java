package io.idrelay.process.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadConditionsTest {
    private static final Duration MAX = Duration.ofSeconds(30);

    @Test
    void waitIsReadFromAmongOtherPreferences() {
        assertThat(WaitPreference.of(List.of("respond-async, wait=10"), MAX))
                .isEqualTo(Duration.ofSeconds(10));
        assertThat(WaitPreference.of(List.of("handling=lenient", "wait = 7"), MAX))
                .isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void aLongWaitIsCutToTheBound() {
        assertThat(WaitPreference.of(List.of("wait=86400"), MAX)).isEqualTo(MAX);
    }

    @Test
    void whatIsNotUnderstoodIsIgnored() {
        assertThat(WaitPreference.of(List.of(), MAX)).isZero();
        assertThat(WaitPreference.of(List.of("await=9, wait=soon"), MAX)).isZero();
        assertThat(WaitPreference.of(List.of("wait=99999999999999999999"), MAX))
                .isLessThanOrEqualTo(MAX);
    }
}
