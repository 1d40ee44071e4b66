package io.idrelay.sandbox.cleardil;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** The simulated ClearDil and its clients. */
@ConfigMapping(prefix = "idrelay.sandbox.cleardil")
interface ClearDilConfig {
    /** How long an API token is good; up to a day. */
    @WithDefault("PT1H")
    Duration tokenLifetime();

    /** How long an SDK token is good; up to a day. */
    @WithDefault("PT90M")
    Duration sdkTokenLifetime();

    /** Clients known from the start, by a name of their own; at most 1,000. */
    Map<String, ClientConfig> clients();

    /** One client. */
    interface ClientConfig {
        /** The user name of the client's Basic authentication. */
        String clientId();

        /** The password of the client's Basic authentication. */
        String clientKey();
    }
}
