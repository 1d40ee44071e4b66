package io.idrelay.sandbox.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The demo merchant. */
@ConfigMapping(prefix = "idrelay.sandbox.demo")
interface DemoConfig {
    /** How long the demo merchant waits for one answer of idrelay's; up to two minutes. */
    @WithDefault("PT30S")
    Duration answerWithin();

    /** How many callbacks are kept before the oldest is forgotten; 1 to 100,000. */
    @WithDefault("2000")
    int callbacksMax();

    /** How many verifications are kept before the oldest is forgotten; 1 to 100,000. */
    @WithDefault("2000")
    int verificationsMax();
}
