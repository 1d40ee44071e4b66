package io.idrelay.normalizer.consuming;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Bounds of taking records. */
@ConfigMapping(prefix = "idrelay.normalizer")
public interface ConsumingConfig {
    /** How many webhooks and requests are handled at once, each on a virtual thread; at most 64. */
    @WithDefault("64")
    @Min(1)
    @Max(64)
    int concurrencyMax();

    /** How often what is done is committed. */
    @WithDefault("200ms")
    Duration commitEvery();

    /** How far reading of a partition may be ahead of its first record that is not done. */
    @WithDefault("5000")
    @Min(64)
    @Max(100_000)
    int recordsAheadMax();

    /** How long a stop waits for what is under way; what is not done then is handled again. */
    @WithDefault("5s")
    Duration stopMax();
}
