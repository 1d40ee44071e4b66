package io.idrelay.process.image;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.process.image.Fetching.Due;
import io.idrelay.process.session.VendorSession;
import io.idrelay.process.session.VendorSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The commits around fetching a vendor's image. */
@ApplicationScoped
class FetchLedger {
    private static final int DOUBLINGS_MAX = 20;

    private final FetchStore store;
    private final FetchVault vault;
    private final VendorSessions sessions;
    private final RemovalStore removals;
    private final FetchNews news;
    private final ImageConfig config;
    private final Clock clock;

    FetchLedger(
            FetchStore store,
            FetchVault vault,
            VendorSessions sessions,
            RemovalStore removals,
            FetchNews news,
            ImageConfig config,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.sessions = sessions;
        this.removals = removals;
        this.news = news;
        this.config = config;
        this.clock = clock;
    }

    /** Takes what is due; whoever crashes before the end leaves it to be taken again. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Due> take() {
        Instant now = clock.instant();
        return store.lockDue(now, config.fetchBatch()).stream()
                .flatMap(row -> take(row, now).stream())
                .toList();
    }

    private Optional<Due> take(FetchRow row, Instant now) {
        if (row.spent(now)) {
            lost(row, FetchStatus.GIVEN_UP, "tried-long-enough");
            return Optional.empty();
        }
        VendorSession session = sessions.find(row.sessionId()).orElseThrow();
        Optional<FoundImage> image = vault.open(row);
        Optional<VendorHandle> handle = sessions.handle(row.sessionId());
        if (image.isEmpty() || handle.isEmpty()) {
            lost(row, FetchStatus.GONE, "erased");
            return Optional.empty();
        }
        row.tryUntil(now.plus(config.fetchLease()));
        return Optional.of(new Due(row.id(), row.aim(), session, image.get(), handle.get()));
    }

    /** Writes down what a try brought; what nobody waits for any more is left to be removed. */
    @Transactional(TxType.REQUIRES_NEW)
    void settle(Due due, Fetching brought) {
        Optional<FetchRow> waiting =
                store.lock(due.row())
                        .filter(row -> row.aim() == due.aim())
                        .filter(row -> row.status() == FetchStatus.PENDING);
        if (waiting.isEmpty()) {
            if (brought instanceof Fetching.Stored(KeptImage image)) {
                removals.release(image.key());
            }
            return;
        }
        FetchRow row = waiting.get();
        switch (brought) {
            case Fetching.Stored(KeptImage image) -> ready(row, image);
            case Fetching.Lost(String code) -> lost(row, FetchStatus.GONE, code);
            case Fetching.Later(String code, Optional<Duration> wish) -> {
                Duration wait = wish.filter(w -> w.compareTo(wait(row)) > 0).orElse(wait(row));
                row.again(clock.instant().plus(wait), code);
            }
        }
    }

    private void ready(FetchRow row, KeptImage image) {
        if (!removals.claim(image.key())) {
            // So late that its removal has begun.
            row.again(clock.instant(), "stored-too-late");
            return;
        }
        row.image().map(KeptImage::key).ifPresent(removals::release);
        row.ready(image);
        tell(row, "ready");
    }

    private void lost(FetchRow row, FetchStatus how, String code) {
        row.lost(how, code);
        tell(row, code);
    }

    private void tell(FetchRow row, String outcome) {
        store.flush();
        news.settled(row, outcome, !store.anyPending(row.sessionId()));
    }

    private Duration wait(FetchRow row) {
        int doublings = Math.min(row.attempts() - 1, DOUBLINGS_MAX);
        Duration wait = config.retryFirst().multipliedBy(1L << Math.max(0, doublings));
        return wait.compareTo(config.retryLongest()) < 0 ? wait : config.retryLongest();
    }
}
