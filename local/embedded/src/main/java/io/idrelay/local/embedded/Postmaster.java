package io.idrelay.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL server process of a data directory, found by the {@code postmaster.pid} in it.
 *
 * <p>Process ids are reused: a process is taken for the server only when it is a {@code postgres}
 * whose working directory is this very data directory.
 */
final class Postmaster {
    private static final Duration STOP_TIME_MAX = Duration.ofSeconds(20);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    private final Path data;
    private final long pid;

    private Postmaster(Path data, long pid) {
        this.data = data;
        this.pid = pid;
    }

    static Optional<Postmaster> runningOn(Path data) {
        return pidIn(data.resolve("postmaster.pid"))
                .map(pid -> new Postmaster(data, pid))
                .filter(Postmaster::isRunning);
    }

    /**
     * Stops it: disconnects clients and writes everything out; where that takes too long, at once.
     */
    void stop() {
        for (String signal : List.of("INT", "QUIT")) {
            send(signal);
            if (isGoneWithin(STOP_TIME_MAX)) {
                return;
            }
        }
        throw new EmbeddedStartFailed(
                "A database of an earlier run (process %d) on %s does not stop: end it with `kill -9 %d`."
                        .formatted(pid, data, pid));
    }

    private static Optional<Long> pidIn(Path file) {
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException | NumberFormatException e) {
            // Half-written by a killed server: PostgreSQL itself sorts that out at its next start.
            return Optional.empty();
        }
    }

    private boolean isRunning() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()
                && !isZombie()
                && isPostgres()
                && worksInDataDirectory();
    }

    private boolean isPostgres() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private boolean worksInDataDirectory() {
        try {
            Path workingDirectory = Path.of("/proc", Long.toString(pid), "cwd");
            return Files.exists(workingDirectory)
                    ? Files.isSameFile(workingDirectory, data)
                    : isStartedFor(data);
        } catch (IOException e) {
            return false;
        }
    }

    /** Where there is no /proc. */
    private boolean isStartedFor(Path directory) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().arguments())
                .map(arguments -> List.of(arguments).contains(directory.toString()))
                .orElse(false);
    }

    /** A stopped server whose parent was killed stays in the process table until init reaps it. */
    private boolean isZombie() {
        try {
            Path status = Path.of("/proc", Long.toString(pid), "stat");
            String line = Files.exists(status) ? Files.readString(status) : "";
            return line.substring(line.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException e) {
            return false;
        }
    }

    private void send(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(STOP_TIME_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new EmbeddedStartFailed(
                    "The database of an earlier run (process %d) could not be stopped: end it with `kill -9 %d`."
                            .formatted(pid, pid),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isGoneWithin(Duration time) {
        long polls = time.dividedBy(POLL_INTERVAL);
        for (long i = 0; i < polls && isRunning(); i++) {
            try {
                Thread.sleep(POLL_INTERVAL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return !isRunning();
            }
        }
        return !isRunning();
    }
}
