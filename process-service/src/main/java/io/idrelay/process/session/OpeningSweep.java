package io.idrelay.process.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/** Closes sessions without an outcome past their deadline; the next request opens another. */
@ApplicationScoped
class OpeningSweep {
    private final SessionStore store;
    private final OpeningLedger ledger;
    private final SessionConfig config;
    private final Clock clock;

    OpeningSweep(SessionStore store, OpeningLedger ledger, SessionConfig config, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    /** Passes over rows that someone else holds, for example because the answer just came. */
    @Transactional(TxType.REQUIRES_NEW)
    void closeOverdue() {
        store.lockOverdue(clock.instant(), config.sweepBatch()).forEach(ledger::giveUp);
    }
}
