package io.idrelay.process.capture;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of capture links. */
@ConfigMapping(prefix = "idrelay.capture")
interface CaptureConfig {
    /** How many links one verification may have. */
    @WithDefault("50")
    @Min(1)
    @Max(1000)
    int linksMax();
}
