package io.idrelay.platform.testing;

import io.idrelay.local.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory of one test run, named after its process. What killed runs left, a database server
 * included, is cleared away by the next run.
 */
final class RunDirectory {
    private RunDirectory() {}

    static Path create() {
        Path all =
                Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "idrelay-tests-" + System.getProperty("user.name"));
        try {
            Files.createDirectories(all);
            clearLeftovers(all);
            return Files.createDirectories(
                    all.resolve(Long.toString(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also deletes the directory, which is empty of use once one of its servers stops. */
    static void closeAtExit(Path dir, AutoCloseable server) {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .unstarted(() -> {
                                    close(server);
                                    delete(dir);
                                }));
    }

    private static void clearLeftovers(Path all) throws IOException {
        for (Path dir : children(all)) {
            if (isOfEndedRun(dir)) {
                EmbeddedDatabase.stopLeftover(dir.resolve("postgres"));
                delete(dir);
            }
        }
    }

    private static boolean isOfEndedRun(Path dir) {
        String name = dir.getFileName().toString();
        return name.matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(name))
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> !process.equals(ProcessHandle.current()))
                        .isEmpty();
    }

    private static List<Path> children(Path dir) throws IOException {
        try (Stream<Path> children = Files.list(dir)) {
            return children.toList();
        }
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            // The JVM ends anyway; what stays behind is cleared by the next run.
        }
    }

    private static void delete(Path dir) {
        try (Stream<Path> files = Files.walk(dir)) {
            files.sorted(Comparator.reverseOrder()).forEach(RunDirectory::deleteFile);
        } catch (IOException | UncheckedIOException e) {
            // A server that still stops writes on; the next run clears the rest.
        }
    }

    private static void deleteFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
