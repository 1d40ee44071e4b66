package io.idrelay.local.supervise;

import io.idrelay.local.OperatorError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where one installation keeps everything it owns on this machine. */
public record DataFolder(Path root) {
    private static final long BYTES_FREE_MIN = 512L * 1024 * 1024;

    /** The folder made absolute. */
    public static DataFolder at(Path path) {
        return new DataFolder(path.toAbsolutePath().normalize());
    }

    /**
     * Makes the folders, readable by this user alone.
     *
     * @throws OperatorError when the disk is full or the folder cannot be written
     */
    public DataFolder prepare() {
        try {
            Files.createDirectories(root);
            if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
            }
            for (Path folder : List.of(logs(), keys(), run(), broker())) {
                Files.createDirectories(folder);
            }
            requireSpace();
        } catch (IOException e) {
            throw new OperatorError(
                    "the data folder "
                            + root
                            + " cannot be written ("
                            + e.getClass().getSimpleName()
                            + "); give another with --data or mend its permissions.");
        }
        return this;
    }

    private void requireSpace() throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < BYTES_FREE_MIN) {
            throw new OperatorError(
                    "the disk of "
                            + root
                            + " has only "
                            + free / 1024 / 1024
                            + " MiB left and at least 512 MiB are needed; free some, or give another folder with --data.");
        }
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path broker() {
        return root.resolve("kafka");
    }

    public Path objects() {
        return root.resolve("objects");
    }

    public Path database() {
        return root.resolve("postgres");
    }

    /** The log of a part. */
    public Path logOf(String part) {
        return logs().resolve(part + ".log");
    }

    /** Deletes everything. */
    public void purge() {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
