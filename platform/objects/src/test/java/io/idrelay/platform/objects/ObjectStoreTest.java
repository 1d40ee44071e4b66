package io.idrelay.platform.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store keeps to. */
abstract class ObjectStoreTest {
    private static final int LARGE_BYTES = 6 * 1024 * 1024 + 7;

    abstract ObjectStore store();

    @Test
    void objectComesBackAsItWasPut() throws IOException {
        byte[] content = new byte[LARGE_BYTES];
        new Random(1).nextBytes(content);
        ObjectKey key = ObjectKey.create();

        put(key, content);

        assertThat(read(key)).contains(content);
    }

    @Test
    void secondPutReplacesTheFirstWhole() throws IOException {
        ObjectKey key = ObjectKey.create();
        put(key, new byte[] {1, 2, 3, 4});

        put(key, new byte[] {9});

        assertThat(read(key)).contains(new byte[] {9});
    }

    @Test
    void whatIsNotThereIsEmpty() throws IOException {
        assertThat(read(ObjectKey.create())).isEmpty();
    }

    @Test
    void deletedObjectIsGoneAndMayBeDeletedAgain() throws IOException {
        ObjectKey key = ObjectKey.create();
        put(key, new byte[] {1});

        store().delete(key);
        store().delete(key);

        assertThat(read(key)).isEmpty();
    }

    void put(ObjectKey key, byte[] content) {
        store().put(key, new ByteArrayInputStream(content), content.length);
    }

    Optional<byte[]> read(ObjectKey key) throws IOException {
        Optional<InputStream> found = store().open(key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = found.get()) {
            return Optional.of(content.readAllBytes());
        }
    }
}
