package io.idrelay.platform.addresses;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which addresses may be connected to beyond the public ones; the defaults are production's. */
@ConfigMapping(prefix = "idrelay.addresses")
public interface AddressConfig {

    /** Whether 127.0.0.0/8 and ::1 are allowed; only the local profile and tests set it. */
    @WithDefault("false")
    boolean loopbackAllowed();

    /**
     * Whether private networks are allowed; for an installation whose merchants or simulated
     * vendors share its network.
     */
    @WithDefault("false")
    boolean privateAllowed();

    /** Whether plain http is allowed; only the local profile and tests set it. */
    @WithDefault("false")
    boolean httpAllowed();
}
