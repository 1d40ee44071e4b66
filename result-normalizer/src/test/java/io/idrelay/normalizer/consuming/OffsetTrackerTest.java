package io.idrelay.normalizer.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetTrackerTest {
    @Test
    void undoneRecordHoldsBackWhatCameAfterIt() {
        OffsetTracker tracker = started(10, 13);

        tracker.done(11);
        tracker.done(12);

        assertThat(tracker.committable()).isEqualTo(10);
        assertThat(tracker.hasNews()).isFalse();
        assertThat(tracker.spread()).isEqualTo(3);
    }

    @Test
    void closedGapLetsAllBehindItBeCommitted() {
        OffsetTracker tracker = started(10, 13);
        tracker.done(11);
        tracker.done(12);

        tracker.done(10);

        assertThat(tracker.committable()).isEqualTo(13);
        assertThat(tracker.hasNews()).isTrue();
    }

    @Test
    void committedOffsetIsNoNews() {
        OffsetTracker tracker = started(0, 1);
        tracker.done(0);

        tracker.committed(tracker.committable());

        assertThat(tracker.hasNews()).isFalse();
    }

    @Test
    void gapsInTheLogAreSkipped() {
        OffsetTracker tracker = new OffsetTracker(5);
        tracker.started(5);
        tracker.started(9);

        tracker.done(5);

        assertThat(tracker.committable()).isEqualTo(9);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingUndoneIsEverCommittable(long seed) {
        OffsetTracker tracker = started(0, 200);
        List<Long> order = new ArrayList<>(LongStream.range(0, 200).boxed().toList());
        Collections.shuffle(order, new Random(seed));

        for (int i = 0; i < order.size(); i++) {
            tracker.done(order.get(i));

            long firstUndone =
                    order.subList(i + 1, order.size()).stream()
                            .mapToLong(Long::longValue)
                            .min()
                            .orElse(200);
            assertThat(tracker.committable()).isEqualTo(firstUndone);
        }
    }

    private static OffsetTracker started(long from, long to) {
        OffsetTracker tracker = new OffsetTracker(from);
        LongStream.range(from, to).forEach(tracker::started);
        return tracker;
    }
}
