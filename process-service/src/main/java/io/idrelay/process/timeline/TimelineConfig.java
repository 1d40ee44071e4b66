package io.idrelay.process.timeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of timelines. */
@ConfigMapping(prefix = "idrelay.timeline")
interface TimelineConfig {
    /** How many entries a read shows, the oldest first. */
    @WithDefault("1000")
    @Min(1)
    @Max(10000)
    int entriesMax();
}
