package io.idrelay.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document that a test writes and that is committed; run with {@code -Didrelay.write=true} to
 * renew.
 */
final class Committed {
    private Committed() {}

    static void assertSame(Path file, String content) throws IOException {
        if (Boolean.getBoolean("idrelay.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(file)
                .as("written by a test; renew it with mvn -pl contracts test -Didrelay.write=true")
                .exists()
                .content()
                .isEqualTo(content);
    }
}
