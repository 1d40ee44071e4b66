package io.idrelay.platform.outbox;

import java.time.Duration;

/** Settings for tests. */
record TestOutboxConfig(Duration pollInterval, Duration lease) implements OutboxConfig {
    /** A lease that ends soon after its holder died. */
    static final OutboxConfig QUICK =
            new TestOutboxConfig(Duration.ofMillis(50), Duration.ofMillis(600));

    @Override
    public boolean relayEnabled() {
        return true;
    }

    @Override
    public int batchRowsMax() {
        return 20;
    }

    @Override
    public int batchBytesMax() {
        return 1024 * 1024;
    }
}
