package io.idrelay.normalizer.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How accounts are looked up. */
@ConfigMapping(prefix = "idrelay.normalizer.accounts")
public interface AccountConfig {
    /** How long an account that is not known is waited for before its fetch is deferred. */
    @WithDefault("5s")
    Duration accountWait();
}
