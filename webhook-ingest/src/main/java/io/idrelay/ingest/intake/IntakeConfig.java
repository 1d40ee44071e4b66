package io.idrelay.ingest.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Bounds of taking webhooks in. */
@ConfigMapping(prefix = "idrelay.ingest")
interface IntakeConfig {
    /** The largest body that is taken; a larger one gets 413. At most 2 MiB. */
    @WithDefault("1M")
    MemorySize bodyBytesMax();

    /** How long a vendor may take to send its body. */
    @WithDefault("10s")
    Duration bodyDeadline();

    /** How long a webhook whose body is here may wait for the broker before its vendor gets 503. */
    @WithDefault("1800ms")
    Duration answerDeadline();

    /** How many webhooks may be under way at once; a further one gets 503. */
    @WithDefault("1024")
    @Min(1)
    @Max(100_000)
    int inFlightRecordsMax();

    /** How much memory the webhooks under way may take together; a further one gets 503. */
    @WithDefault("48M")
    MemorySize inFlightBytesMax();

    /** How many threads prove, seal and send. */
    @WithDefault("2")
    @Min(1)
    @Max(64)
    int workers();

    /** What a vendor that gets 503 is asked to wait. */
    @WithDefault("2s")
    Duration retryAfter();

    /** The proxies in front of us, as CIDR blocks, whose X-Forwarded-For is believed. */
    Optional<List<String>> trustedProxies();
}
