package io.idrelay.local.supervise;

import com.fasterxml.jackson.core.type.TypeReference;
import io.idrelay.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What runs now, as other commands read it from {@code run/state.json}.
 *
 * @param launcher the process that started everything
 * @param problem one sentence for the operator, where something went wrong
 */
public record RunState(
        Owned launcher,
        String publicUrl,
        boolean ready,
        Optional<String> problem,
        List<Part> parts) {

    /**
     * A process that is ours; the start time tells it from a later one with the same number.
     *
     * @param startedAtMillis by the operating system's account, 0 where it does not tell
     */
    public record Owned(long pid, long startedAtMillis) {
        /** The current process. */
        public static Owned self() {
            return of(ProcessHandle.current());
        }

        /** A process as it now runs. */
        public static Owned of(ProcessHandle process) {
            return new Owned(
                    process.pid(),
                    process.info().startInstant().map(i -> i.toEpochMilli()).orElse(0L));
        }

        /** The process, while it still is the same one. */
        public Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(p -> of(p).startedAtMillis == startedAtMillis);
        }
    }

    /**
     * One part.
     *
     * @param state {@code starting}, {@code ready}, {@code ended}
     */
    public record Part(String name, String state, String url, Optional<Owned> process) {}

    private static Path file(DataFolder data) {
        return data.run().resolve("state.json");
    }

    /** The last state written, if any. */
    public static Optional<RunState> read(DataFolder data) {
        try {
            return Optional.of(
                    Json.mapper()
                            .readValue(
                                    Files.readAllBytes(file(data)),
                                    new TypeReference<RunState>() {}));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether the launcher that wrote it still runs. */
    public boolean running() {
        return launcher.alive().isPresent();
    }

    /** Replaces the file in one step. */
    public void write(DataFolder data) {
        try {
            Path next = Files.createTempFile(data.run(), "state", ".tmp");
            Files.write(next, Json.mapper().writeValueAsBytes(this));
            Files.move(
                    next,
                    file(data),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets what ran. */
    public static void delete(DataFolder data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
