package io.idrelay.token.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long keys and tokens live. */
@ConfigMapping(prefix = "idrelay.token")
public interface KeysConfig {
    /** How long an access token is valid; a minute to a day. */
    @DurationMin(minutes = 1)
    @DurationMax(days = 1)
    @WithDefault("PT15M")
    Duration accessTokenLife();

    /** How long an SDK token is valid, unless its process ends earlier; a minute to a day. */
    @DurationMin(minutes = 1)
    @DurationMax(days = 1)
    @WithDefault("PT1H")
    Duration sdkTokenLife();

    /** How long a new key is published before it signs; a minute to an hour. */
    @DurationMin(seconds = 60)
    @DurationMax(hours = 1)
    @WithDefault("PT60S")
    Duration keyLead();

    /** How long a key signs before it is rotated by itself; a day to a year. */
    @DurationMin(days = 1)
    @DurationMax(days = 366)
    @WithDefault("P30D")
    Duration keyLife();
}
