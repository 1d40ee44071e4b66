package io.idrelay.platform.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderObjectsTest extends ObjectStoreTest {
    @TempDir Path folder;
    private FolderObjects store;

    @BeforeEach
    void open() {
        store = new FolderObjects(folder.resolve("made/by/us"));
    }

    @Override
    ObjectStore store() {
        return store;
    }

    @Test
    void contentThatBreaksOffLeavesNoFile() throws IOException {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                };

        assertThatThrownBy(() -> store.put(ObjectKey.create(), broken, 5))
                .isInstanceOf(ObjectStoreUnavailable.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void contentOfAnotherSizeIsRefusedAndLeavesNoFile() throws IOException {
        InputStream content = new ByteArrayInputStream(new byte[4]);

        assertThatThrownBy(() -> store.put(ObjectKey.create(), content, 5))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void brokenReplacementLeavesTheFirst() throws IOException {
        ObjectKey key = ObjectKey.create();
        put(key, new byte[] {7});

        assertThatThrownBy(() -> store.put(key, new ByteArrayInputStream(new byte[1]), 2))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(read(key)).contains(new byte[] {7});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "",
                "0123456789abcdef0123456789abcde/",
                "0123456789ABCDEF0123456789ABCDEF"
            })
    void keyThatIsNotOursNamesNoPath(String text) {
        assertThatThrownBy(() -> new ObjectKey(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void folderThatCannotBeMadeStopsTheStart() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> new FolderObjects(file.resolve("below")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("idrelay.objects.folder");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
