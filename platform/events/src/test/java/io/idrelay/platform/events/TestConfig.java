package io.idrelay.platform.events;

import java.time.Duration;

/** Settings for tests. */
record TestConfig(int partitions, Duration lagMax) implements TopicsConfig {
    @Override
    public short replicationFactor() {
        return 1;
    }

    @Override
    public boolean createTopics() {
        return true;
    }

    @Override
    public Duration startWait() {
        return Duration.ofSeconds(1);
    }
}
