package io.idrelay.token.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long keys and tokens live. */
@ConfigMapping(prefix = "idrelay.token")
public interface KeysConfig {
    /** How long an access token is valid. */
    @WithDefault("PT15M")
    Duration accessTokenLife();

    /** How long an SDK token is valid, unless its process ends earlier. */
    @WithDefault("PT1H")
    Duration sdkTokenLife();

    /** How long a new key is published before it signs. */
    @WithDefault("PT60S")
    Duration keyLead();

    /** How long a key signs before it is rotated by itself. */
    @WithDefault("P30D")
    Duration keyLife();
}
