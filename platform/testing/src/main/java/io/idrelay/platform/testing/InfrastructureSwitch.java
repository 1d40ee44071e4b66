package io.idrelay.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The one place that decides between containers and embedded servers. */
final class InfrastructureSwitch {
    private static final String PROPERTY = "idrelay.test.infrastructure";
    private static final String VARIABLE = "IDRELAY_TEST_INFRASTRUCTURE";
    private static final Path SOCKET = Path.of("/var/run/docker.sock");

    private InfrastructureSwitch() {}

    static Backend choose() {
        String choice =
                Optional.ofNullable(System.getProperty(PROPERTY))
                        .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                        .orElse("auto");
        return switch (choice) {
            case "embedded" -> new EmbeddedBackend();
            case "containers" -> containers();
            case "auto" -> canUseContainers() ? new ContainersBackend() : new EmbeddedBackend();
            default ->
                    throw new IllegalArgumentException(
                            VARIABLE + " is auto, embedded or containers, not " + choice);
        };
    }

    private static Backend containers() {
        if (!canUseContainers()) {
            throw new IllegalStateException(
                    VARIABLE
                            + "=containers needs a Docker daemon that has "
                            + ContainersBackend.images());
        }
        return new ContainersBackend();
    }

    /** Asks Testcontainers, which looks around at length, only where there may be a daemon. */
    private static boolean canUseContainers() {
        boolean maybe = System.getenv("DOCKER_HOST") != null || Files.exists(SOCKET);
        return maybe && ContainersBackend.isUsable();
    }
}
