package io.idrelay.platform.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How topics are made where they are missing, and how views of them are kept. */
@ConfigMapping(prefix = "idrelay.kafka")
public interface TopicsConfig {
    /** Copies of each record; 3 in production. */
    @WithDefault("1")
    @Min(1)
    @Max(7)
    short replicationFactor();

    /** Partitions of each topic, the bound of a consumer's parallelism. */
    @WithDefault("6")
    @Min(1)
    @Max(200)
    int partitions();

    /** Whether missing topics are made at start; off where an operator makes them. */
    @WithDefault("true")
    boolean createTopics();

    /** How long a start waits for the broker before it gives up. */
    @WithDefault("PT60S")
    Duration startWait();

    /** For how long a view of a compacted topic counts as up to date after it last was. */
    @WithDefault("PT5S")
    Duration lagMax();
}
