package io.idrelay.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** docker-compose.yml as a project of its own, on a port of its own. */
final class Compose {
    /** Kafka and PostgreSQL as they come, and what our own images are built on. */
    private static final Map<String, String> IMAGES =
            Map.of(
                    "IDRELAY_KAFKA_IMAGE", "apache/kafka:4.1.1",
                    "IDRELAY_POSTGRES_IMAGE", "postgres:17",
                    "IDRELAY_JAVA_IMAGE", "eclipse-temurin:25-jre");

    private static final List<List<String>> PROGRAMS =
            List.of(List.of("docker", "compose"), List.of("docker-compose"));
    private static final Duration ANSWER_MAX = Duration.ofSeconds(15);

    private final List<String> program;
    private final int port;

    private Compose(List<String> program, int port) {
        this.program = program;
        this.port = port;
    }

    /** Skips the test, and says why, where it cannot run; nothing is downloaded for it. */
    static Compose assumeUsable(int port) {
        assumeTrue(succeeds(List.of("docker", "info")), "needs a Docker daemon that answers");
        List<String> missing =
                IMAGES.entrySet().stream()
                        .map(e ->
                                Optional.ofNullable(System.getenv(e.getKey())).orElse(e.getValue()))
                        .filter(image -> !succeeds(List.of("docker", "image", "inspect", image)))
                        .sorted()
                        .toList();
        assumeTrue(missing.isEmpty(), "needs the images " + missing + ": docker pull them");
        Optional<List<String>> program =
                PROGRAMS.stream().filter(p -> succeeds(with(p, "version"))).findFirst();
        assumeTrue(program.isPresent(), "needs Docker Compose");
        return new Compose(program.get(), port);
    }

    /** What the command wrote to its standard output. */
    String run(Duration max, String... arguments) {
        Path errors = Path.of("target", "compose.log");
        Result result = run(with(program, arguments), max, Optional.of(errors), port);
        if (result.status() != 0) {
            throw new IllegalStateException(
                    String.join(" ", arguments)
                            + " ended with "
                            + result.status()
                            + "; see "
                            + errors.toAbsolutePath());
        }
        return result.output();
    }

    /** The health of every container that is asked for it, for example {@code healthy}. */
    List<String> health() {
        List<String> ids = run(ANSWER_MAX, "ps", "-q").lines().toList();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "docker",
                                "inspect",
                                "--format",
                                "{{if .State.Health}}{{.State.Health.Status}}{{end}}"));
        command.addAll(ids);
        return run(command, ANSWER_MAX, Optional.empty(), port)
                .output()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<String> with(List<String> program, String... arguments) {
        return Stream.concat(program.stream(), Stream.of(arguments)).toList();
    }

    private static boolean succeeds(List<String> command) {
        try {
            return run(command, ANSWER_MAX, Optional.empty(), 0).status() == 0;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private record Result(int status, String output) {}

    private static Result run(List<String> command, Duration max, Optional<Path> errors, int port) {
        try {
            Path output = Files.createTempFile(Path.of("target"), "compose", ".out");
            Process process = start(command, errors, port, output);
            boolean ended = process.waitFor(max.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return new Result(ended ? process.exitValue() : -1, text);
        } catch (IOException e) {
            throw new IllegalStateException(command.getFirst() + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process start(List<String> command, Optional<Path> errors, int port, Path output)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(Running.ROOT.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(
                                errors.map(file ->
                                                ProcessBuilder.Redirect.appendTo(
                                                        file.toAbsolutePath().toFile()))
                                        .orElse(ProcessBuilder.Redirect.DISCARD));
        builder.environment().put("IDRELAY_PORT", String.valueOf(port));
        builder.environment().put("COMPOSE_PROJECT_NAME", "idrelay-e2e-" + port);
        return builder.start();
    }
}
