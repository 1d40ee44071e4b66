package io.idrelay.process.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of vendor accounts. */
@ConfigMapping(prefix = "idrelay.account")
interface AccountConfig {
    /** How many accounts one merchant may have. */
    @WithDefault("100")
    @Min(1)
    @Max(1000)
    int perMerchantMax();

    /** How long a new account waits for its merchant to become known here before it is refused. */
    @WithDefault("2s")
    Duration merchantWait();
}
