package io.idrelay.platform.vendorhttp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which addresses may be called; the defaults are production's. */
@ConfigMapping(prefix = "idrelay.addresses")
public interface AddressConfig {
    /** Whether 127.0.0.0/8 and ::1 may be called; for one machine only. */
    @WithDefault("false")
    boolean loopbackAllowed();

    /** Whether private networks may be called; for vendors simulated inside one network only. */
    @WithDefault("false")
    boolean privateAllowed();

    /** Whether http without TLS may be used. */
    @WithDefault("false")
    boolean httpAllowed();
}
