package io.idrelay.local.supervise;

import io.idrelay.local.OperatorError;
import io.idrelay.local.embedded.EmbeddedDatabase;
import io.idrelay.local.embedded.EmbeddedKafka;
import io.idrelay.local.gateway.Gateway;
import io.idrelay.platform.sealing.KeyFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts the parts, watches them, and stops them in the opposite order. */
public final class Supervisor implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofSeconds(120);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 100;

    private final Installation installation;
    private final Progress progress;
    private final long beganNanos = System.nanoTime();
    private final Services services;
    private final Map<PartName, String> states = new EnumMap<>(PartName.class);
    private final Map<PartName, String> urls = new EnumMap<>(PartName.class);
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable EmbeddedDatabase database;
    private @Nullable EmbeddedKafka broker;
    private @Nullable Gateway gateway;
    private Optional<String> problem = Optional.empty();
    private boolean closed;

    private Supervisor(Installation installation, Progress progress, Surroundings surroundings) {
        this.installation = installation;
        this.progress = progress;
        this.services = new Services(installation, surroundings);
    }

    /**
     * Starts everything and returns when every part is ready.
     *
     * @throws OperatorError when a port is taken, the disk is full or a part does not start;
     *     nothing is left running then
     */
    public static Supervisor start(Installation installation, Progress progress) {
        return start(installation, progress, Surroundings.NONE);
    }

    /**
     * Starts everything as {@link #start(Installation, Progress)} does, the services put into these
     * surroundings.
     */
    public static Supervisor start(
            Installation installation, Progress progress, Surroundings surroundings) {
        Supervisor supervisor = new Supervisor(installation, progress, surroundings);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close, "stop-everything"));
        try {
            supervisor.startAll();
            return supervisor;
        } catch (OperatorError e) {
            supervisor.problem = Optional.ofNullable(e.getMessage());
            supervisor.write(false);
            supervisor.close();
            throw e;
        }
    }

    private void startAll() {
        DataFolder data = installation.data().prepare();
        RunState.read(data)
                .filter(RunState::running)
                .ifPresent(s -> refuse("idrelay already runs with this data at " + s.publicUrl()));
        List<String> left = Leftovers.stop(data, STOP_MAX);
        if (!left.isEmpty()) {
            progress.note("stopped what an earlier run had left: " + String.join(", ", left));
        }
        Ports.requireFree(installation.port());
        write(false);
        String bootstrap = startStores(data);
        generateKeys(data);
        startServices(bootstrap);
        awaitServices();
        write(true);
    }

    private static void generateKeys(DataFolder data) {
        try {
            KeyFiles.generate(data.keys());
        } catch (IOException e) {
            throw new OperatorError(
                    "the keys in "
                            + data.keys()
                            + " cannot be written; mend the folder's permissions.");
        }
    }

    private static void refuse(String what) {
        throw new OperatorError(what + "; use ./idrelay down first, or another --data and --port.");
    }

    private String startStores(DataFolder data) {
        CompletableFuture<EmbeddedKafka> kafka =
                CompletableFuture.supplyAsync(() -> EmbeddedKafka.start(data.broker(), 0, 0));
        try {
            EmbeddedDatabase started = EmbeddedDatabase.start(data.database(), 0, true);
            database = started;
            Databases.ALL.forEach(started::createDatabase);
            ready(
                    PartName.DATABASE,
                    started.jdbcUrl("postgres")
                            .replaceFirst("^jdbc:", "")
                            .replaceFirst("[?].*", ""));
            EmbeddedKafka running = kafka.join();
            broker = running;
            ready(PartName.BROKER, running.bootstrapServers());
            return running.bootstrapServers();
        } catch (CompletionException | IllegalStateException e) {
            throw new OperatorError(
                    "the embedded broker or database did not start ("
                            + e.getMessage()
                            + "); look at "
                            + data.logs()
                            + ", or remove the data with ./idrelay down --purge.");
        }
    }

    private void startServices(String bootstrap) {
        EmbeddedDatabase stores = started(database);
        services.plan(new Environment(installation, bootstrap), stores::jdbcUrl);
        for (PartName part : services.names()) {
            states.put(part, "starting");
            services.start(part);
        }
        write(false);
        gateway = Gateway.start(installation.port(), services.urls());
    }

    /** The broker's address, for tests. */
    public String bootstrapServers() {
        return started(broker).bootstrapServers();
    }

    /** Where a database is, for tests. */
    public String jdbcUrl(String name) {
        return started(database).jdbcUrl(name);
    }

    /** Stops one service, by signal or at once; the others go on. */
    public void stop(PartName part, boolean atOnce) {
        states.put(part, "stopped");
        services.stop(part, atOnce);
        write(true);
    }

    /** Starts a stopped service again and waits until it is ready. */
    public void restart(PartName part) {
        states.put(part, "starting");
        services.start(part);
        awaitReady(System.nanoTime());
        write(true);
    }

    private void awaitServices() {
        awaitReady(beganNanos);
        ready(PartName.GATEWAY, installation.publicUrl());
    }

    private void awaitReady(long sinceNanos) {
        List<ServiceProcess> waiting = new ArrayList<>(services.running());
        waiting.removeIf(s -> "ready".equals(states.get(s.name())));
        while (!waiting.isEmpty()) {
            for (ServiceProcess service : List.copyOf(waiting)) {
                if (!service.process().isAlive()) {
                    throw new OperatorError(service.obituary());
                }
                if (service.ready()) {
                    waiting.remove(service);
                    ready(service.name(), service.url());
                    write(false);
                }
            }
            if (System.nanoTime() - sinceNanos > START_MAX.toNanos()) {
                String name = waiting.getFirst().name().text();
                throw new OperatorError(
                        name
                                + " was not ready after "
                                + START_MAX.toSeconds()
                                + " s; its log is "
                                + installation.data().logOf(name));
            }
            pause();
        }
    }

    /** Watches until {@link #close()}; says so when a part ends by itself. */
    public void watch() {
        while (!pause()) {
            for (ServiceProcess service : services.running()) {
                if (!service.process().isAlive() && "ready".equals(states.get(service.name()))) {
                    states.put(service.name(), "ended");
                    problem = Optional.of(service.obituary());
                    progress.note(service.obituary());
                    write(false);
                }
            }
        }
    }

    private boolean pause() {
        try {
            return ended.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void ready(PartName part, String url) {
        states.put(part, "ready");
        urls.put(part, url);
        progress.ready(part.text(), url, after());
    }

    private Duration after() {
        return Duration.ofNanos(System.nanoTime() - beganNanos);
    }

    private synchronized void write(boolean ready) {
        if (!closed) {
            List<RunState.Part> parts = new ArrayList<>();
            states.forEach((name, state) -> parts.add(part(name, state)));
            new RunState(RunState.Owned.self(), installation.publicUrl(), ready, problem, parts)
                    .write(installation.data());
        }
    }

    private RunState.Part part(PartName name, String state) {
        Optional<ServiceProcess> service =
                services.running().stream().filter(s -> s.name() == name).findFirst();
        return service.isEmpty()
                ? new RunState.Part(
                        name.text(), state, urls.getOrDefault(name, ""), Optional.empty())
                : new RunState.Part(
                        name.text(),
                        state,
                        service.get().url(),
                        Optional.of(RunState.Owned.of(service.get().process().toHandle())));
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("started out of order");
        }
        return part;
    }

    /** Stops everything; safe to call again. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        ended.countDown();
        close(gateway);
        services.stopAll();
        close(broker);
        close(database);
        if (problem.isEmpty()) {
            RunState.delete(installation.data());
        }
    }

    private static void close(@Nullable AutoCloseable part) {
        if (part == null) {
            return;
        }
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("idrelay: a part did not stop cleanly: " + e.getMessage());
        }
    }
}
