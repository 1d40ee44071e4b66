package io.idrelay.local.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A run that ends as by kill -9: its database stays behind. */
final class KilledRun {
    private KilledRun() {}

    /** Starts a database in another JVM, which then dies without running its shutdown hooks. */
    static void on(Path dir) throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        dir.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    public static void main(String[] args) {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]), 0, true);
        database.createDatabase("kept");
        Runtime.getRuntime().halt(137);
    }
}
