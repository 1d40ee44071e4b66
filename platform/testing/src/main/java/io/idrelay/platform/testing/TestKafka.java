package io.idrelay.platform.testing;

/** The broker of this test run: one per JVM, with every idrelay topic in three partitions. */
public final class TestKafka {
    private TestKafka() {}

    /** Where clients connect. Starts the broker at the first call; thread-safe. */
    public static String bootstrapServers() {
        return RunningServers.kafka();
    }
}
