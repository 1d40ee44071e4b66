package io.idrelay.platform.testing;

import io.idrelay.local.embedded.EmbeddedDatabase;
import io.idrelay.local.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;

/** Broker and database inside and beside this JVM. */
final class EmbeddedBackend implements Backend {
    /** Kept here, since the log manager forgets the level of a logger that nobody holds. */
    private static final List<Logger> QUIET =
            Stream.of("org.apache.kafka", "kafka", "state.change.logger", "io.zonky")
                    .map(name -> LogContext.getLogContext().getLogger(name))
                    .toList();

    private final Path dir = RunDirectory.create();

    EmbeddedBackend() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    @Override
    public String startKafka() {
        EmbeddedKafka kafka = EmbeddedKafka.start(dir.resolve("kafka"), 0, 0);
        RunDirectory.closeAtExit(dir, kafka);
        return kafka.bootstrapServers();
    }

    @Override
    public DatabaseServer startDatabase() {
        EmbeddedDatabase database = EmbeddedDatabase.start(dir.resolve("postgres"), 0, false);
        RunDirectory.closeAtExit(dir, database);
        return name -> {
            database.createDatabase(name);
            return database.jdbcUrl(name);
        };
    }
}
