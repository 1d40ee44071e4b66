package io.idrelay.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class EndSeenTest {
    private static final TopicPartition ONE = new TopicPartition("t", 0);
    private static final TopicPartition TWO = new TopicPartition("t", 1);

    private final AtomicLong nanos = new AtomicLong();
    private final EndSeen endSeen = new EndSeen(Duration.ofSeconds(5), nanos::get);

    @Test
    void nothingIsSeenBeforeTheEndIsKnown() {
        endSeen.at(Map.of(ONE, 100L));

        assertThat(endSeen.ever()).isFalse();
        assertThat(endSeen.lately()).isFalse();
    }

    @Test
    void everyPartitionMustBeReadToItsEnd() {
        endSeen.ends(Map.of(ONE, 5L, TWO, 3L), 0);

        endSeen.at(Map.of(ONE, 5L, TWO, 2L));
        assertThat(endSeen.ever()).isFalse();

        endSeen.at(Map.of(ONE, 9L, TWO, 3L));
        assertThat(endSeen.ever()).isTrue();
    }

    @Test
    void catchingUpLateCountsFromTheQuestionNotFromTheAnswer() {
        endSeen.ends(Map.of(ONE, 5L), 0);
        nanos.set(Duration.ofSeconds(6).toNanos());

        endSeen.at(Map.of(ONE, 5L));

        assertThat(endSeen.ever()).isTrue();
        assertThat(endSeen.lately()).isFalse();
    }

    @Test
    void withoutANewAnswerItLags() {
        endSeen.ends(Map.of(ONE, 5L), 0);
        endSeen.at(Map.of(ONE, 5L));
        assertThat(endSeen.lately()).isTrue();

        nanos.set(Duration.ofSeconds(5).toNanos());
        endSeen.at(Map.of(ONE, 5L));

        assertThat(endSeen.lately()).isFalse();
        assertThat(endSeen.ever()).isTrue();
    }
}
