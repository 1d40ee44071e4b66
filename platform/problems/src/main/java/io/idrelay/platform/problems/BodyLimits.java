package io.idrelay.platform.problems;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How large a body may be: as the server takes it at most, or less.
 *
 * <p>A service that takes large bodies at a few addresses raises the server's own limit, names
 * those addresses in {@code idrelay.http.large-body-path} and bounds all others by {@code
 * idrelay.http.body-max}.
 */
@Singleton
class BodyLimits {
    private final long serverBytesMax;
    private final long bytesMax;
    private final Optional<Pattern> largePath;

    BodyLimits(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M")
                    MemorySize serverMax,
            @ConfigProperty(name = "idrelay.http.body-max") Optional<MemorySize> max,
            @ConfigProperty(name = "idrelay.http.large-body-path") Optional<String> largePath) {
        this.serverBytesMax = serverMax.asLongValue();
        this.bytesMax = Math.min(serverBytesMax, max.orElse(serverMax).asLongValue());
        this.largePath = largePath.map(Pattern::compile);
    }

    /** For a request to this path, as it came. */
    long bytesMax(@Nullable String path) {
        boolean large =
                path != null && largePath.filter(p -> p.matcher(path).matches()).isPresent();
        return large ? serverBytesMax : bytesMax;
    }
}
