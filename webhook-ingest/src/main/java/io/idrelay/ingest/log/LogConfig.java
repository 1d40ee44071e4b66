package io.idrelay.ingest.log;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How webhooks are stored. */
@ConfigMapping(prefix = "idrelay.ingest.log")
public interface LogConfig {
    /**
     * The producer's buffer; at least twice what may be in flight, as it gives memory back only
     * after it has told of a record's end.
     */
    @WithDefault("96M")
    MemorySize bufferBytesMax();

    /** How often the broker is asked whether it is there while it is. */
    @WithDefault("2s")
    Duration probeWhileThere();

    /** How often it is asked while it is away. */
    @WithDefault("250ms")
    Duration probeWhileAway();
}
