package io.idrelay.process.outcome;

import io.idrelay.contracts.EventId;
import io.idrelay.contracts.VendorOriginal;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.process.session.VendorSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Keeps results, sealed; called while the process is held. */
@ApplicationScoped
class ResultRecords {
    private final ResultStore store;
    private final ResultVault vault;
    private final OutcomeConfig config;
    private final Ignored ignored;

    ResultRecords(ResultStore store, ResultVault vault, OutcomeConfig config, Ignored ignored) {
        this.store = store;
        this.vault = vault;
        this.config = config;
        this.ignored = ignored;
    }

    /** The result of this session that is shown; an earlier session's says nothing about it. */
    Optional<NormalizedResult> shown(VendorSession session) {
        return row(session)
                .filter(row -> row.sessionId().equals(session.id()))
                .flatMap(row -> vault.result(session.dossierId(), row));
    }

    /** What is shown was said again. */
    void confirm(VendorSession session, Instant observedAt) {
        row(session).orElseThrow().confirm(observedAt);
    }

    /** Keeps a result; one that decides nothing only while there is room. */
    void add(
            VendorSession session,
            EventId event,
            NormalizedResult result,
            VendorOriginal original,
            Applied applied) {
        boolean full = store.count(session.processId()) >= config.recordedMax();
        if (full && !applied.shown()) {
            return;
        }
        if (applied.shown()) {
            replaceShown(session, full);
        }
        ResultRow.Content content =
                new ResultRow.Content(
                        result.decision(),
                        result.observedAt(),
                        ignored.now(),
                        vault.seal(session.dossierId(), event, result),
                        vault.seal(session.dossierId(), event, original));
        store.persist(new ResultRow(event, session, applied, content));
    }

    /** Flushed at once: the database allows one that is shown, and inserts go before updates. */
    private void replaceShown(VendorSession session, boolean full) {
        row(session)
                .ifPresent(row -> {
                    row.hide();
                    if (full && row.effect() == ResultEffect.PROGRESS) {
                        store.delete(row);
                    }
                    store.flush();
                });
    }

    private Optional<ResultRow> row(VendorSession session) {
        return store.shown(session.merchantId(), session.processId());
    }
}
