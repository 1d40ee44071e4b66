package io.idrelay.platform.sealing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a service finds its keys. A service reads only the files that it needs, when it needs them.
 */
@ConfigMapping(prefix = "idrelay.sealing")
public interface SealingConfig {
    /** The file with every service's public keys, needed to seal for another service. */
    Optional<Path> publicKeys();

    /** The file with this service's private keys, needed to open what is sealed for it. */
    Optional<Path> privateKey();

    /** The file with this service's key-encryption key, needed to seal what it stores. */
    Optional<Path> kek();
}
