package io.idrelay.process.verification;

import io.idrelay.process.verification.ProcessState.Timed;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Ends verifications whose time is up. Replicas share the work: each passes over locked rows. */
@ApplicationScoped
class ExpiryJob {
    private final ProcessStore store;
    private final Verifications verifications;
    private final VerificationConfig config;
    private final Clock clock;

    ExpiryJob(
            ProcessStore store,
            Verifications verifications,
            VerificationConfig config,
            Clock clock) {
        this.store = store;
        this.verifications = verifications;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${idrelay.verification.expiry-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void expire() {
        List<ProcessRow> overdue = store.lockOverdue(clock.instant(), config.expiryBatch());
        for (ProcessRow row : overdue) {
            if (row.toVerification().state() instanceof Timed timed) {
                verifications.move(row, timed.expire());
            }
        }
    }
}
