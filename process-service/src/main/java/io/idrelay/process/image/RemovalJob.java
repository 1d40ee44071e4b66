package io.idrelay.process.image;

import io.idrelay.platform.objects.ObjectKey;
import io.idrelay.platform.objects.ObjectStore;
import io.idrelay.platform.objects.ObjectStoreUnavailable;
import io.idrelay.process.WhileStopping;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Removes objects that nothing refers to; on any replica. */
@ApplicationScoped
class RemovalJob {
    private static final Logger LOG = Logger.getLogger(RemovalJob.class);
    private static final int BATCH = 100;

    private final RemovalStore removals;
    private final ObjectStore store;

    RemovalJob(RemovalStore removals, ObjectStore store) {
        this.removals = removals;
        this.store = store;
    }

    @Scheduled(
            every = "${idrelay.image.removal-every:30s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = WhileStopping.class)
    void remove() {
        removals.take(BATCH).forEach(this::remove);
    }

    private void remove(ObjectKey key) {
        try {
            store.delete(key);
            removals.done(key);
        } catch (ObjectStoreUnavailable e) {
            LOG.warnf("an object is removed later: %s", e.getMessage());
        }
    }
}
