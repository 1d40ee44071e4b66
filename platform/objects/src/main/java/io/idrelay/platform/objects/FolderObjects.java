package io.idrelay.platform.objects;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/** Objects as files: written beside, synced, then renamed, so that no reader sees half of one. */
final class FolderObjects implements ObjectStore {
    private static final String UNFINISHED = ".part";

    private final Path folder;

    FolderObjects(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.folder);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "idrelay.objects.folder " + this.folder + " cannot be made", e);
        }
        if (!Files.isWritable(this.folder)) {
            throw new IllegalStateException(
                    "idrelay.objects.folder " + this.folder + " cannot be written");
        }
    }

    @Override
    public void put(ObjectKey key, InputStream content, long bytes) {
        Path shelf = folder.resolve(key.shelf());
        Path unfinished = shelf.resolve(UUID.randomUUID() + UNFINISHED);
        try {
            Files.createDirectories(shelf);
            write(unfinished, content, bytes);
            Files.move(unfinished, file(key), StandardCopyOption.ATOMIC_MOVE);
            sync(shelf);
            sync(folder);
        } catch (IOException e) {
            discard(unfinished);
            throw new ObjectStoreUnavailable(e);
        }
    }

    private static void write(Path file, InputStream content, long bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long written = content.transferTo(Channels.newOutputStream(channel));
            if (written != bytes) {
                throw new IllegalArgumentException("an object's size is not what was said");
            }
            channel.force(true);
        } catch (IllegalArgumentException e) {
            discard(file);
            throw e;
        }
    }

    /** A rename lasts once its folder is on disk. */
    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What was thrown before says more.
        }
    }

    @Override
    public Optional<InputStream> open(ObjectKey key) {
        try {
            return Optional.of(Files.newInputStream(file(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ObjectStoreUnavailable(e);
        }
    }

    @Override
    public void delete(ObjectKey key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new ObjectStoreUnavailable(e);
        }
    }

    private Path file(ObjectKey key) {
        return folder.resolve(key.path());
    }
}
