package io.idrelay.local.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One real Apache Kafka broker (KRaft, a single node) inside this JVM.
 *
 * <p>What it acknowledges is on disk: with no second broker to hold a copy, every batch is synced.
 * Data in the directory survives a restart, also after {@code kill -9}.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private final DirectoryClaim claim;
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(DirectoryClaim claim, KafkaRaftServer server, int port) {
        this.claim = claim;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker; returns once it listens.
     *
     * @param dir its data; made when absent
     * @param port where clients connect, 0 for a free one
     * @param controllerPort where it talks to itself, 0 for a free one
     * @throws EmbeddedStartFailed when a port is taken, the directory is in use or the start fails
     */
    public static EmbeddedKafka start(Path dir, int port, int controllerPort) {
        int clientPort = Ports.orFree(port, "the Kafka broker");
        int ownPort = Ports.orFree(controllerPort, "the Kafka broker's controller");
        DirectoryClaim claim = DirectoryClaim.take(dir);
        try {
            Path data = dir.resolve("data");
            format(data);
            return new EmbeddedKafka(claim, run(data, clientPort, ownPort), clientPort);
        } catch (Exception e) {
            claim.close();
            throw new EmbeddedStartFailed(
                    "The Kafka broker did not start on %s: free space on its disk, or move the directory away if it is damaged."
                            .formatted(dir),
                    e);
        }
    }

    /** Where clients connect, for example {@code 127.0.0.1:9092}. */
    public String bootstrapServers() {
        return Ports.HOST + ":" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        claim.close();
    }

    private static KafkaRaftServer run(Path data, int port, int controllerPort) {
        Properties properties = BrokerSettings.of(data, port, controllerPort);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    private static void format(Path data) throws Exception {
        Files.createDirectories(data);
        try (PrintStream silent = new PrintStream(PrintStream.nullOutputStream())) {
            new Formatter()
                    .setClusterId(clusterId(data))
                    .setNodeId(BrokerSettings.NODE_ID)
                    .addDirectory(data.toString())
                    .setMetadataLogDirectory(data.toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .setPrintStream(silent)
                    .run();
        }
    }

    /** A directory belongs to the cluster that made it. */
    private static String clusterId(Path data) {
        Path file = data.resolve("meta.properties");
        if (!Files.exists(file)) {
            return Uuid.randomUuid().toString();
        }
        Properties meta = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            meta.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return meta.getProperty("cluster.id", Uuid.randomUuid().toString());
    }
}
