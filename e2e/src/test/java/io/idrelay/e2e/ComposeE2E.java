package io.idrelay.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.idrelay.local.demo.DemoRun;
import io.idrelay.local.supervise.DataFolder;
import io.idrelay.local.supervise.Installation;
import io.idrelay.local.supervise.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same system in containers: built, started, used and taken down again. */
@Tag("slow")
class ComposeE2E {
    private static final Duration BUILD_MAX = Duration.ofMinutes(10);
    private static final Duration HEALTHY_MAX = Duration.ofMinutes(5);
    private static final Duration DOWN_MAX = Duration.ofMinutes(2);

    /** The five services, the sandbox and the database. */
    private static final int ASKED_FOR_HEALTH = 7;

    private final int port = Ports.free(1).getFirst();
    private Compose compose;

    @BeforeEach
    void dockerWithItsImages() {
        compose = Compose.assumeUsable(port);
    }

    @AfterEach
    void down() {
        if (compose != null) {
            compose.run(DOWN_MAX, "down", "--volumes", "--rmi", "local");
        }
    }

    @Test
    void endUsersAreVerifiedByASystemInContainers() throws Exception {
        compose.run(BUILD_MAX, "up", "--build", "--detach");

        await().atMost(HEALTHY_MAX)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(compose.health()).isEqualTo(allHealthy()));

        assertThat(new DemoRun(installation(), System.out).run()).isTrue();
    }

    private static List<String> allHealthy() {
        return Collections.nCopies(ASKED_FOR_HEALTH, "healthy");
    }

    /** With the operator's credential out of the volume, as docs/operating.md takes it. */
    private Installation installation() throws Exception {
        DataFolder data = DataFolder.at(Path.of("target", "compose-data"));
        Files.createDirectories(data.root());
        String operator =
                compose.run(
                        DOWN_MAX,
                        "run",
                        "--rm",
                        "--no-deps",
                        "-T",
                        "--entrypoint",
                        "cat",
                        "keys",
                        "/keys/operator.json");
        Files.writeString(data.root().resolve("operator.json"), operator);
        return new Installation(Running.ROOT, data, port, "http://127.0.0.1:" + port);
    }
}
