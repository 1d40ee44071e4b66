package io.idrelay.process.stream;

import io.idrelay.platform.events.BatchHandler;
import io.idrelay.platform.events.BatchHandlers;
import io.idrelay.platform.events.EventHandler;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Handles batches until they are handled: while a database or the broker is away it waits, so that
 * a channel never fails and no record is put aside for an outage.
 */
@ApplicationScoped
public class SteadyBatches {
    private static final Logger LOG = Logger.getLogger(SteadyBatches.class);
    private static final int VALID_SECONDS_MAX = 2;
    private static final int PAUSE_SECONDS = 1;

    private final BatchHandler batches;
    private final javax.sql.DataSource keys;

    SteadyBatches(BatchHandlers handlers, @DataSource("keys") javax.sql.DataSource keys) {
        this.batches = handlers.create(() -> answers(keys));
        this.keys = keys;
    }

    /** Returns when every record is handled or put aside. */
    public void handle(ConsumerRecords<String, byte[]> records, EventHandler handler)
            throws InterruptedException {
        while (!handled(records, handler)) {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        }
    }

    /** Whether the keys that events are sealed with can be had. */
    boolean healthy() {
        return answers(keys);
    }

    /** Only the quarantine itself can fail here; what was handled before is known by the inbox. */
    private boolean handled(ConsumerRecords<String, byte[]> records, EventHandler handler)
            throws InterruptedException {
        try {
            batches.handle(records, handler);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("a batch is handled again after %s", e.getClass().getName());
            return false;
        }
    }

    private static boolean answers(javax.sql.DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(VALID_SECONDS_MAX);
        } catch (SQLException e) {
            return false;
        }
    }
}
