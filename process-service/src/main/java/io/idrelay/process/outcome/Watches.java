package io.idrelay.process.outcome;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.ProcessStatus;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.platform.sealing.DossierVault;
import io.idrelay.platform.sealing.UnreadableSeal;
import io.idrelay.process.session.SessionOpened;
import io.idrelay.process.session.SessionSubmitted;
import io.idrelay.process.session.VendorSession;
import io.idrelay.process.session.VendorSessions;
import io.idrelay.process.verification.ProcessMoved;
import io.idrelay.process.verification.Verification;
import io.idrelay.process.verification.Verifications;
import io.idrelay.vendor.all.Vendors;
import io.idrelay.vendor.spi.VendorAdapter;
import io.idrelay.vendor.spi.VendorProfile.Capability;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The clock of result requests: each open session is asked after when its vendor's usual time has
 * passed, and a fetch that failed is tried again. Called while the session's process is held.
 */
@ApplicationScoped
class Watches {
    /** A fetch failed. */
    static final String DEFERRED = "deferred";

    /** The end user's time ran out; perhaps the vendor has a verdict all the same. */
    static final String EXPIRED = "expired";

    private final WatchStore store;
    private final VendorSessions sessions;
    private final Verifications verifications;
    private final Vendors vendors;
    private final DossierVault vault;
    private final OutcomeConfig config;
    private final Ignored ignored;

    Watches(
            WatchStore store,
            VendorSessions sessions,
            Verifications verifications,
            Vendors vendors,
            DossierVault vault,
            OutcomeConfig config,
            Ignored ignored) {
        this.store = store;
        this.sessions = sessions;
        this.verifications = verifications;
        this.vendors = vendors;
        this.vault = vault;
        this.config = config;
        this.ignored = ignored;
    }

    /** The webhook of a session may never come. */
    void start(@Observes SessionOpened opened) {
        usualTime(opened.session())
                .ifPresent(usual -> schedule(watch(opened.session()), Optional.of(usual)));
    }

    /** A vendor that never calls back has to be asked. */
    void submitted(@Observes SessionSubmitted submitted) {
        finished(submitted.session());
    }

    /** One last question when the end user's time is up. */
    void expired(@Observes ProcessMoved moved) {
        if (moved.status() == ProcessStatus.EXPIRED) {
            verifications
                    .lock(moved.processId())
                    .flatMap(Verification::currentSession)
                    .flatMap(store::lock)
                    .ifPresent(watch -> {
                        watch.because(EXPIRED);
                        watch.next(Optional.of(ignored.now()), ignored.now());
                    });
        }
    }

    /**
     * The fetch of a result failed.
     *
     * @param hint what the webhook named that led to it
     */
    void deferred(Match.Held held, Optional<Duration> wish, VendorHandle hint) {
        WatchRow watch = watch(held.session());
        watch.because(DEFERRED);
        watch.hint(seal(held.session(), hint));
        Optional<Duration> wait =
                plan(config.retryFirst()).next(watch.attempts(), wish, held.session().id());
        schedule(watch, wait);
    }

    /** The end user is done; from now on a verdict may come any time. */
    void finished(VendorSession session) {
        usualTime(session)
                .ifPresent(usual -> {
                    WatchRow watch = watch(session);
                    watch.because("finished");
                    watch.because(WatchRow.SWEEP);
                    schedule(watch, Optional.of(usual));
                });
    }

    /**
     * A result came.
     *
     * @param open whether the vendor may still say more
     */
    void answered(VendorSession session, Instant observedAt, boolean open) {
        WatchRow watch = watch(session);
        watch.observed(observedAt);
        watch.hint(null);
        if (!open) {
            schedule(watch, Optional.empty());
        } else if (!watch.sweeping()) {
            watch.because(WatchRow.SWEEP);
            schedule(watch, usualTime(session));
        }
    }

    /** When a watch that was just asked is asked again. */
    void again(WatchRow watch, VendorSession session) {
        Duration first =
                watch.sweeping()
                        ? usualTime(session).orElse(config.retryLongest())
                        : config.retryFirst();
        schedule(watch, plan(first).next(watch.attempts(), Optional.empty(), session.id()));
    }

    void stop(WatchRow watch) {
        schedule(watch, Optional.empty());
    }

    /** What a webhook named; empty when nothing was kept or the dossier is erased. */
    Optional<VendorHandle> hint(VendorSession session, WatchRow watch) {
        return watch.hint().flatMap(sealed -> open(session, sealed));
    }

    private RetryPlan plan(Duration first) {
        return new RetryPlan(first, config.retryLongest(), config.requestsMax());
    }

    private void schedule(WatchRow watch, Optional<Duration> wait) {
        Instant now = ignored.now();
        watch.next(wait.map(now::plus), now);
    }

    private WatchRow watch(VendorSession session) {
        return store.lock(session.id())
                .orElseGet(() -> {
                    WatchRow fresh = new WatchRow(session, ignored.now());
                    store.persist(fresh);
                    return fresh;
                });
    }

    /** Empty where the vendor offers no fetch. */
    private Optional<Duration> usualTime(VendorSession session) {
        return vendors.find(session.vendor())
                .map(VendorAdapter::profile)
                .filter(profile -> profile.capabilities().contains(Capability.FETCH))
                .map(profile -> profile.usualTime())
                .map(usual -> shorter(usual, config.usualTimeMax()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    Optional<VendorSession> session(SessionId session) {
        return sessions.find(session);
    }

    private Sealed<VendorHandle> seal(VendorSession session, VendorHandle hint) {
        return vault.seal(session.dossierId(), hint, context(session));
    }

    private Optional<VendorHandle> open(VendorSession session, Sealed<VendorHandle> sealed) {
        DossierId dossier = session.dossierId();
        try {
            return Optional.of(vault.open(dossier, sealed, VendorHandle.class, context(session)));
        } catch (UnreadableSeal e) {
            return Optional.empty();
        }
    }

    private static String context(VendorSession session) {
        return "result-watch|" + session.id().value() + "|hint";
    }
}
