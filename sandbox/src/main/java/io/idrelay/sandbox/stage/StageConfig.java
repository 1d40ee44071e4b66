package io.idrelay.sandbox.stage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What all simulators share. */
@ConfigMapping(prefix = "idrelay.sandbox")
public interface StageConfig {
    /**
     * Makes ids repeatable. Without one every start makes other ids, so that a restarted simulator
     * never gives out an id that its customer has stored already.
     */
    Optional<String> seed();

    /** How long a vendor takes from the end of a capture to its verdict; up to an hour. */
    @WithDefault("PT0.4S")
    Duration processingDelay();

    /** How many sessions a simulator keeps before it forgets the oldest; 1 to 1,000,000. */
    @WithDefault("20000")
    int sessionsMax();

    /** How many delayed steps may wait at once; 1 to 1,000,000. */
    @WithDefault("20000")
    int delayedMax();
}
