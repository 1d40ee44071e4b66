package io.idrelay.e2e.enclosure;

import io.idrelay.local.supervise.PartName;
import io.idrelay.local.supervise.Surroundings;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts each service into a network of its own, with doors to what it may reach. */
public final class Enclosures implements Surroundings, AutoCloseable {
    private final Map<PartName, Reach> reaches;
    private final Map<PartName, Enclosure> enclosures = new EnumMap<>(PartName.class);
    private final Vertx vertx = Vertx.vertx();

    /** Services that are not named stay outside. */
    public Enclosures(Map<PartName, Reach> reaches) {
        this.reaches = reaches;
    }

    /** Whether this machine has the tools, and lets this user make networks. */
    public static boolean possible() {
        List<String> trial = new ArrayList<>(Enclosure.UNSHARE);
        trial.addAll(List.of("nsenter", "--version"));
        try {
            return new ProcessBuilder(trial)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void prepare(PartName part, int port, ProcessBuilder process) {
        Reach reach = reaches.get(part);
        if (reach != null) {
            Enclosure enclosure =
                    enclosures.computeIfAbsent(
                            part, p -> Enclosure.open(port, doors(reach, process.environment())));
            process.command().addAll(0, enclosure.entering());
        }
    }

    private List<Door> doors(Reach reach, Map<String, String> settings) {
        List<Door> doors = new ArrayList<>();
        int broker = port("kafka://" + settings.get("KAFKA_BOOTSTRAP_SERVERS"));
        doors.add(new Door(broker, Relay.to(Relay.loopback(broker))));
        if (!reach.databases().isEmpty()) {
            int database = port(settings.get("QUARKUS_DATASOURCE_JDBC_URL"));
            doors.add(new Door(database, new DatabaseDoor(database, reach.databases())));
        }
        int http = port(settings.get("IDRELAY_PUBLIC_URL"));
        reach.httpBelow()
                .ifPresent(below -> doors.add(new Door(http, new HttpDoor(vertx, http, below))));
        return doors;
    }

    private static int port(@Nullable String url) {
        if (url == null) {
            throw new IllegalStateException("a service was told no address");
        }
        return URI.create(url.replaceFirst("^jdbc:", "")).getPort();
    }

    /** Whether anybody answers when asked from where the service is. */
    public boolean answered(PartName from, Question question) {
        return of(from).answered(question);
    }

    /** Whether a process is in the service's own network, and not in that of this program. */
    public boolean holds(PartName part, long pid) {
        String network = Enclosure.networkOf(pid);
        return network.equals(of(part).network())
                && !network.equals(Enclosure.networkOf(ProcessHandle.current().pid()));
    }

    private Enclosure of(PartName part) {
        Enclosure enclosure = enclosures.get(part);
        if (enclosure == null) {
            throw new IllegalStateException(part.text() + " is not enclosed");
        }
        return enclosure;
    }

    @Override
    public void close() {
        enclosures.values().forEach(Enclosure::close);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
