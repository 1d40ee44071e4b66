package io.idrelay.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document that a test writes and that is committed.
 *
 * <p>Run the test with {@code -Didrelay.write=true} to renew it. Needs the system property {@code
 * idrelay.root}, which the build sets.
 */
public final class CommittedFile {
    private CommittedFile() {}

    /**
     * Checks that the committed document is what was made now.
     *
     * @param path from the project's root, for example {@code docs/configuration.md}
     * @throws AssertionError when the committed one is another
     */
    public static void assertSame(String path, String made) {
        Path file = Path.of(System.getProperty("idrelay.root")).resolve(path);
        if (Boolean.getBoolean("idrelay.write")) {
            write(file, made);
        }
        assertThat(file)
                .as("%s is written by a test; renew it with -Didrelay.write=true", path)
                .exists()
                .content()
                .isEqualTo(made);
    }

    private static void write(Path file, String made) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
