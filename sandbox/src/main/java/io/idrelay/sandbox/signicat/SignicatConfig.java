package io.idrelay.sandbox.signicat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** The simulated Signicat and its customers. */
@ConfigMapping(prefix = "idrelay.sandbox.signicat")
interface SignicatConfig {
    /** How long an access token is good; up to a day. */
    @WithDefault("PT10M")
    Duration tokenLifetime();

    /** How long a capture URL is good; up to 100 days. */
    @WithDefault("P1D")
    Duration pageLifetime();

    /** Clients known from the start, by a name of their own; at most 1,000. */
    Map<String, ClientConfig> clients();

    /** One client. */
    interface ClientConfig {
        /** The user name of the client's Basic authentication. */
        String clientId();

        /** The password of the client's Basic authentication. */
        String clientSecret();
    }
}
