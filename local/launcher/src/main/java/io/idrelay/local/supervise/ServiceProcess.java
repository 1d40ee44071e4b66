package io.idrelay.local.supervise;

import io.idrelay.local.OperatorError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One service in a JVM of its own. */
final class ServiceProcess {
    private static final List<String> JVM =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xms32m",
                    "-Xss512k",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final PartName name;
    private final int port;
    private final Path log;
    private final Process process;

    private ServiceProcess(PartName name, int port, Path log, Process process) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    static ServiceProcess start(
            Installation installation,
            PartName name,
            int port,
            Map<String, String> environment,
            Surroundings surroundings) {
        DataFolder data = installation.data();
        Path folder = installation.root().resolve(name.text()).resolve("target/quarkus-app");
        if (!Files.exists(folder.resolve("quarkus-run.jar"))) {
            throw new OperatorError(
                    name.text() + " is not built; run ./idrelay build and look at its output.");
        }
        Path log = data.logOf(name.text());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add(heap(name));
        command.add("-Didrelay.part=" + name.text());
        command.add("-jar");
        command.add(folder.resolve("quarkus-run.jar").toString());
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(data.run().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        surroundings.prepare(name, port, builder);
        try {
            return new ServiceProcess(name, port, log, builder.start());
        } catch (IOException e) {
            throw new OperatorError(name.text() + " could not be started: " + e.getMessage());
        }
    }

    /** Images and recordings are held in memory while they are sealed. */
    private static String heap(PartName name) {
        return name == PartName.PROCESS_SERVICE ? "-Xmx384m" : "-Xmx160m";
    }

    PartName name() {
        return name;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Process process() {
        return process;
    }

    /** Whether its readiness says yes right now. */
    boolean ready() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                        .timeout(Duration.ofSeconds(2))
                        .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The sentence for a service that ended by itself. */
    String obituary() {
        return name.text()
                + " ended by itself with exit code "
                + process.exitValue()
                + "; its log "
                + log
                + " says why, and ./idrelay up starts it again.";
    }
}
