package io.idrelay.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of the relay. */
@ConfigMapping(prefix = "idrelay.outbox")
public interface OutboxConfig {
    /** Whether this process relays at all; off in tests that look at the table. */
    @WithDefault("true")
    boolean relayEnabled();

    /** How often the table is looked at when nothing wakes the relay. */
    @WithDefault("PT0.05S")
    Duration pollInterval();

    /** How long a relay that fell silent keeps its lease. */
    @WithDefault("PT5S")
    Duration lease();

    /** The most rows taken at once. */
    @WithDefault("500")
    @Min(1)
    @Max(5000)
    int batchRowsMax();

    /** The most bytes of values taken at once; a single larger one is still taken. */
    @WithDefault("8388608")
    @Min(1024)
    int batchBytesMax();
}
