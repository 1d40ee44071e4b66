package io.idrelay.process.session;

import io.idrelay.contracts.SessionId;
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

    /** An errand to run now. */
    record Due(VendorSession session, Errand errand, VendorHandle handle) {}

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
        if (errand.isEmpty()
                || handle.isEmpty()
                || row.errandAttempts() >= config.errandAttemptsMax()) {
            LOG.warnf("the vendor of %s is not told any more: %s", row.toSession().id(), errand);
            row.errandDone();
            return Optional.empty();
        }
        Duration wait = config.errandBackoff().multipliedBy(1L << row.errandAttempts());
        row.tryErrandAgain(now.plus(wait));
        return Optional.of(new Due(row.toSession(), errand.get(), handle.get()));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void done(SessionId session) {
        store.lock(session).ifPresent(SessionRow::errandDone);
    }
}
