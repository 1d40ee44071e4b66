package io.idrelay.platform.testing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testcontainers.dockerclient.DockerClientConfigUtils;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.TestcontainersConfiguration;

/** Broker and database in containers. */
final class ContainersBackend implements Backend {
    private static final DockerImageName KAFKA =
            image("IDRELAY_KAFKA_IMAGE", "apache/kafka", "4.1.1");
    private static final DockerImageName DATABASE =
            image("IDRELAY_POSTGRES_IMAGE", "postgres", "17");
    private static final int ANSWER_SECONDS_MAX = 5;

    // The same as the embedded broker's: see BrokerSettings in local/embedded.
    private static final String RECORD_BYTES_MAX = "4194304";

    /** The usual image, or the one named by the variable that docker-compose.yml takes too. */
    private static DockerImageName image(String variable, String name, String version) {
        String chosen = Optional.ofNullable(System.getenv(variable)).orElse(name + ":" + version);
        return DockerImageName.parse(chosen).asCompatibleSubstituteFor(name);
    }

    /** Whether a daemon answers and has every image; a test run downloads none. */
    static boolean isUsable() {
        // Asking Testcontainers would make it fetch its watcher; Docker's own client only looks.
        List<String> command = new ArrayList<>(List.of("docker", "image", "inspect"));
        command.addAll(images());
        try {
            Process docker =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            boolean answered = docker.waitFor(ANSWER_SECONDS_MAX, TimeUnit.SECONDS);
            docker.destroyForcibly();
            return answered && docker.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static List<String> images() {
        return Stream.concat(Stream.of(KAFKA, DATABASE).map(DockerImageName::toString), helpers())
                .toList();
    }

    /** What Testcontainers starts for itself, and would download. */
    private static Stream<String> helpers() {
        TestcontainersConfiguration configuration = TestcontainersConfiguration.getInstance();
        Stream.Builder<String> images = Stream.builder();
        if (!Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
            images.add(configuration.getRyukImage());
        }
        // From inside a container it finds its way to the daemon's host with another one.
        if (DockerClientConfigUtils.IN_A_CONTAINER
                && System.getenv("TESTCONTAINERS_HOST_OVERRIDE") == null) {
            images.add(configuration.getTinyImage());
        }
        return images.build();
    }

    // Containers live as long as the JVM; Testcontainers removes them.
    @SuppressWarnings("resource")
    @Override
    public String startKafka() {
        KafkaContainer kafka =
                new KafkaContainer(KAFKA)
                        .withEnv("KAFKA_MESSAGE_MAX_BYTES", RECORD_BYTES_MAX)
                        .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", RECORD_BYTES_MAX)
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                        .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        kafka.start();
        return kafka.getBootstrapServers();
    }

    @SuppressWarnings("resource")
    @Override
    public DatabaseServer startDatabase() {
        PostgreSQLContainer postgres =
                new PostgreSQLContainer(DATABASE)
                        .withUsername(TestDatabase.USER)
                        .withPassword(TestDatabase.USER)
                        .withDatabaseName("postgres")
                        .withCommand("postgres", "-c", "max_connections=200");
        postgres.start();
        return name -> {
            create(postgres.getJdbcUrl(), name);
            return "jdbc:postgresql://%s:%d/%s"
                    .formatted(postgres.getHost(), postgres.getMappedPort(5432), name);
        };
    }

    private static void create(String url, String name) {
        try (Connection connection =
                        DriverManager.getConnection(url, TestDatabase.USER, TestDatabase.USER);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " could not be made", e);
        }
    }
}
