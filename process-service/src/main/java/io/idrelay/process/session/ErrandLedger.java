package io.idrelay.process.session;

import io.idrelay.contracts.VendorHandle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Which errands at vendors are due, and which are done. */
@ApplicationScoped
class ErrandLedger {
    private static final Logger LOG = Logger.getLogger(ErrandLedger.class);

    private final SessionStore store;
    private final SessionVault vault;
    private final SessionConfig config;
    private final Clock clock;

    ErrandLedger(SessionStore store, SessionVault vault, SessionConfig config, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.config = config;
        this.clock = clock;
    }

    /**
     * An errand to run now.
     *
     * @param attempt counts from 0
     * @param last whether it is not tried again
     */
    record Due(
            VendorSession session, Errand errand, VendorHandle handle, int attempt, boolean last) {}

    /** Takes what is due; whoever crashes before the end leaves it to be tried again later. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Due> take() {
        Instant now = clock.instant();
        return store.lockErrands(now, config.sweepBatch()).stream()
                .flatMap(row -> take(row, now).stream())
                .toList();
    }

    private Optional<Due> take(SessionRow row, Instant now) {
        Optional<Errand> errand = row.errand();
        Optional<VendorHandle> handle = vault.handle(row);
        if (errand.isEmpty() || handle.isEmpty()) {
            LOG.warnf("the vendor of %s cannot be told: %s", row.toSession().id(), errand);
            row.errandDone();
            return Optional.empty();
        }
        int attempt = row.errandAttempts();
        // Nobody else takes it while it runs; a crash lets it be taken when the lease is over.
        row.tryErrandAgain(now.plus(config.errandLease()));
        boolean last = attempt + 1 >= config.errandAttemptsMax();
        return Optional.of(new Due(row.toSession(), errand.get(), handle.get(), attempt, last));
    }

    /** It did not work: it is due again after a while, unless it became another errand. */
    @Transactional(TxType.REQUIRES_NEW)
    void later(Due due) {
        row(due).ifPresent(row -> row.errandDueAt(clock.instant().plus(wait(due.attempt()))));
    }

    /** It is over, unless it became another errand meanwhile. */
    @Transactional(TxType.REQUIRES_NEW)
    void done(Due due) {
        row(due).ifPresent(SessionRow::errandDone);
    }

    private Optional<SessionRow> row(Due due) {
        return store.lock(due.session().id())
                .filter(row -> row.errand().filter(due.errand()::equals).isPresent());
    }

    private Duration wait(int attempt) {
        Duration doubled = config.errandBackoff().multipliedBy(1L << Math.min(attempt, 20));
        Duration longest = config.errandBackoffMax();
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
