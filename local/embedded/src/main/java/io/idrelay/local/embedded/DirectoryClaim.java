package io.idrelay.local.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A directory that one process has for itself. The operating system ends the claim with the
 * process, so a claim that succeeds proves that whoever had the directory before is gone.
 */
final class DirectoryClaim implements AutoCloseable {
    private static final String FILE = "in-use.lock";

    private final FileChannel channel;

    private DirectoryClaim(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryClaim take(Path dir) {
        return tryTake(dir)
                .orElseThrow(() ->
                        new EmbeddedStartFailed(
                                "%s is in use by another running idrelay: stop that one or choose another data directory."
                                        .formatted(dir)));
    }

    static Optional<DirectoryClaim> tryTake(Path dir) {
        try {
            Files.createDirectories(dir);
            return lock(
                    FileChannel.open(
                            dir.resolve(FILE),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new EmbeddedStartFailed(
                    "%s cannot be written: free space on its disk, make it writable or choose another data directory."
                            .formatted(dir),
                    e);
        }
    }

    private static Optional<DirectoryClaim> lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new DirectoryClaim(channel));
            }
        } catch (OverlappingFileLockException e) {
            // This process itself has it: as taken as by another one.
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
