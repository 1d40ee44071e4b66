package io.idrelay.normalizer.consuming;

import java.time.Duration;

/** Small bounds, and no patience at the end. */
final class TestConsuming implements ConsumingConfig {
    static final int CONCURRENCY = 8;

    @Override
    public int concurrencyMax() {
        return CONCURRENCY;
    }

    @Override
    public Duration commitEvery() {
        return Duration.ofMillis(20);
    }

    @Override
    public int recordsAheadMax() {
        return 1000;
    }

    @Override
    public Duration stopMax() {
        return Duration.ofMillis(50);
    }
}
