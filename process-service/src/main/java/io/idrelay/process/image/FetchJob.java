package io.idrelay.process.image;

import io.idrelay.process.WhileStopping;
import io.idrelay.process.image.Fetching.Due;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Fetches vendors' images that are due, a few side by side; on any replica. */
@ApplicationScoped
class FetchJob {
    private static final Logger LOG = Logger.getLogger(FetchJob.class);

    private final FetchLedger ledger;
    private final VendorFetches fetches;
    private final ImageConfig config;

    FetchJob(FetchLedger ledger, VendorFetches fetches, ImageConfig config) {
        this.ledger = ledger;
        this.fetches = fetches;
        this.config = config;
    }

    /** Returns once all that was taken up is settled. */
    @Scheduled(
            every = "${idrelay.image.fetch-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = WhileStopping.class)
    void fetch() {
        var due = ledger.take();
        if (due.isEmpty()) {
            return;
        }
        try (ExecutorService threads =
                Executors.newFixedThreadPool(
                        Math.min(due.size(), config.fetchesAtOnce()),
                        Thread.ofVirtual().name("image-fetch-", 0).factory())) {
            due.forEach(one -> threads.execute(() -> fetch(one)));
        }
    }

    private void fetch(Due due) {
        try {
            ledger.settle(due, fetches.fetch(due));
        } catch (RuntimeException e) {
            // It stays due; the message may hold what the vendor said, so only its kind is logged.
            LOG.warnf("an image is fetched later after %s", e.getClass().getName());
        }
    }
}
