package io.idrelay.notification.endpoint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Limits of callback endpoints. */
@ConfigMapping(prefix = "idrelay.callback-endpoints")
public interface EndpointsConfig {

    /** How many endpoints a merchant may have. */
    @WithDefault("50")
    @Min(1)
    @Max(10_000)
    int perMerchantMax();
}
