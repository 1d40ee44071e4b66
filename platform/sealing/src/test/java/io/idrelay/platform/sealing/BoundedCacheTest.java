package io.idrelay.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {
    private final AtomicLong nanos = new AtomicLong();
    private final BoundedCache<Integer, String> cache =
            new BoundedCache<>(2, Duration.ofSeconds(30), nanos::get);

    @Test
    void leastUsedValueGoesFirst() {
        cache.put(1, "a");
        cache.put(2, "b");
        cache.get(1);

        cache.put(3, "c");

        assertThat(cache.get(1)).contains("a");
        assertThat(cache.get(2)).isEmpty();
        assertThat(cache.size()).isEqualTo(2);
    }

    @Test
    void valueIsNotKeptLongerForBeingUsed() {
        cache.put(1, "a");
        nanos.addAndGet(Duration.ofSeconds(29).toNanos());
        cache.get(1);

        nanos.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(cache.get(1)).isEmpty();
    }
}
