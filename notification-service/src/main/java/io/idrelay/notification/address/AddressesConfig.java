package io.idrelay.notification.address;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which addresses callbacks may go to beyond the public ones; all false in production. */
@ConfigMapping(prefix = "idrelay.addresses")
public interface AddressesConfig {

    /** Whether 127.0.0.0/8 and ::1 are allowed; only the local profile and tests set it. */
    @WithDefault("false")
    boolean loopbackAllowed();

    /** Whether plain http is allowed; only the local profile and tests set it. */
    @WithDefault("false")
    boolean httpAllowed();
}
