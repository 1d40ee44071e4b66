package io.idrelay.process.verification;

import io.idrelay.process.WhileStopping;
import io.idrelay.process.verification.ProcessState.Capturable;
import io.idrelay.process.verification.ProcessState.Timed;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * Ends verifications whose time is up: the end user's, or the vendor's after them. Replicas share
 * the work: each passes over locked rows.
 */
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
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = WhileStopping.class)
    @Transactional
    void expire() {
        Instant now = clock.instant();
        Instant resultsSince = now.minus(config.resultWait());
        for (ProcessRow row : store.lockOverdue(now, resultsSince, config.expiryBatch())) {
            if (row.toVerification().state() instanceof Timed timed) {
                verifications.move(row, end(timed));
            }
        }
    }

    private static ProcessState end(Timed timed) {
        return timed instanceof Capturable capturable
                ? capturable.expire()
                : timed.giveUp("no-result");
    }
}
