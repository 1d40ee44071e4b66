package io.idrelay.sandbox.alibaba;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The simulated Alibaba Cloud ID Verification. */
@ConfigMapping(prefix = "idrelay.sandbox.alibaba")
interface AlibabaConfig {
    /** How long a transaction can be finished; up to a day. */
    @WithDefault("PT30M")
    Duration transactionLifetime();

    /** How far a request's clock may be off; up to a day. */
    @WithDefault("PT15M")
    Duration clockTolerance();
}
