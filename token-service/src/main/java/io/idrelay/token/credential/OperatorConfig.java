package io.idrelay.token.credential;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** The operator's first credential, from configuration; without it nobody can create a merchant. */
@ConfigMapping(prefix = "idrelay.operator")
public interface OperatorConfig {
    /** The operator's client id. */
    Optional<@Size(min = 1, max = 100) String> clientId();

    /** The SHA-256 of the operator's secret, as 64 hexadecimal digits. */
    Optional<@Pattern(regexp = "[0-9a-fA-F]{64}") String> clientSecretSha256();
}
