package io.idrelay.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Fresh sealing keys of all services, made once per JVM, so that a test can seal and open as any.
 */
final class TestKeyFiles {
    /** Carries the folder between the class loaders of one JVM. */
    private static final String FOLDER = "idrelay.test.key-files";

    private TestKeyFiles() {}

    /** Settings that name the key files; none where sealing is not on the class path. */
    static Map<String, String> settings(String service) {
        Class<?> keyFiles;
        try {
            keyFiles =
                    Class.forName(
                            "io.idrelay.platform.sealing.KeyFiles",
                            true,
                            Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            return Map.of();
        }
        Path dir = folder();
        try {
            keyFiles.getMethod("generate", Path.class).invoke(null, dir);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the test keys could not be made", e);
        }
        return Map.of(
                "idrelay.sealing.public-keys", dir.resolve("public-keys.json").toString(),
                "idrelay.sealing.private-key", dir.resolve(service + ".private.json").toString(),
                "idrelay.sealing.kek", dir.resolve(service + ".kek.json").toString());
    }

    static Path folder() {
        String known = System.getProperty(FOLDER);
        if (known != null) {
            return Path.of(known);
        }
        try {
            Path dir = Files.createTempDirectory("idrelay-test-keys");
            System.setProperty(FOLDER, dir.toString());
            return dir;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
