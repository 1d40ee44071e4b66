package io.idrelay.platform.sealing;

import io.idrelay.contracts.ServiceName;
import java.nio.file.Path;
import java.util.Optional;

/** The settings of one service over generated key files. */
record TestKeys(Path dir, ServiceName service) implements SealingConfig {

    @Override
    public Optional<Path> publicKeys() {
        return Optional.of(dir.resolve("public-keys.json"));
    }

    @Override
    public Optional<Path> privateKey() {
        return Optional.of(dir.resolve(service.value() + ".private.json"));
    }

    @Override
    public Optional<Path> kek() {
        return Optional.of(dir.resolve(service.value() + ".kek.json"));
    }
}
