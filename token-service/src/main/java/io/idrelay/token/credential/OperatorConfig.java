package io.idrelay.token.credential;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The operator's first credential, from configuration; without it nobody can create a merchant. */
@ConfigMapping(prefix = "idrelay.operator")
public interface OperatorConfig {
    /** The operator's client id. */
    Optional<String> clientId();

    /** The SHA-256 of the operator's secret, as 64 hexadecimal digits. */
    Optional<String> clientSecretSha256();
}
