package io.idrelay.sandbox.callback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How simulated vendors call back. */
@ConfigMapping(prefix = "idrelay.sandbox.callback")
public interface CallbackConfig {
    /** How often one callback is tried before the vendor gives up; 1 to 20. */
    @WithDefault("6")
    int attemptsMax();

    /** The pause before the second try; it doubles from try to try; up to an hour. */
    @WithDefault("PT0.5S")
    Duration retryDelay();

    /** How long the receiver may take to answer; up to a minute. */
    @WithDefault("PT10S")
    Duration answerWithin();

    /** How many callbacks may be on their way at once; 1 to 1,000. */
    @WithDefault("32")
    int concurrentMax();
}
