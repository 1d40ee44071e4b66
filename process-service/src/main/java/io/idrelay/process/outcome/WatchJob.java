package io.idrelay.process.outcome;

import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.platform.events.Traces;
import io.idrelay.process.WhileStopping;
import io.idrelay.process.session.ResultRequests;
import io.idrelay.process.session.VendorSession;
import io.idrelay.process.verification.ProcessState;
import io.idrelay.process.verification.Verification;
import io.idrelay.process.verification.Verifications;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks for results whose time has come; each in a transaction of its own, on any replica. */
@ApplicationScoped
class WatchJob {
    private static final Logger LOG = Logger.getLogger(WatchJob.class);

    private final WatchStore store;
    private final Watches watches;
    private final ResultRequests requests;
    private final Verifications verifications;
    private final OutcomeConfig config;
    private final Clock clock;

    WatchJob(
            WatchStore store,
            Watches watches,
            ResultRequests requests,
            Verifications verifications,
            OutcomeConfig config,
            Clock clock) {
        this.store = store;
        this.watches = watches;
        this.requests = requests;
        this.verifications = verifications;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${idrelay.outcome.sweep-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = WhileStopping.class)
    void ask() {
        List<SessionId> due =
                QuarkusTransaction.requiringNew()
                        .call(() -> store.due(clock.instant(), config.batch()));
        due.forEach(this::ask);
    }

    private void ask(SessionId session) {
        try {
            Optional<ProcessId> spent =
                    QuarkusTransaction.requiringNew().call(() -> askNow(session));
            // After the commit: a process is held before a watch, never after it.
            spent.ifPresent(this::giveUp);
        } catch (RuntimeException e) {
            LOG.warnf("the result of %s is asked for later: %s", session, e.getClass().getName());
        }
    }

    /** The process to give up on, where all requests were in vain. */
    private Optional<ProcessId> askNow(SessionId id) {
        Optional<WatchRow> free = store.lockFree(id).filter(row -> row.due(clock.instant()));
        if (free.isEmpty()) {
            return Optional.empty();
        }
        WatchRow watch = free.get();
        VendorSession session = watches.session(id).orElseThrow();
        Verification verification =
                verifications.find(watch.merchantId(), watch.processId()).orElseThrow();
        if (!worthAsking(watch, session, verification)) {
            watches.stop(watch);
            return Optional.empty();
        }
        if (watch.attempts() >= config.requestsMax()) {
            watches.stop(watch);
            return Optional.of(verification.id());
        }
        Traces.within(verification.traceparent(), "request result", () -> request(watch, session));
        return Optional.empty();
    }

    /** A fetch that failed is worth it even after an end: it may bring a revision. */
    private static boolean worthAsking(
            WatchRow watch, VendorSession session, Verification verification) {
        if (!verification.isCurrent(session.id())) {
            return false;
        }
        return switch (verification.state()) {
            case ProcessState.Open _ -> true;
            case ProcessState.Revisable _ -> !watch.sweeping();
            case ProcessState.Canceled _ -> false;
        };
    }

    private boolean request(WatchRow watch, VendorSession session) {
        watch.requested();
        VendorHandle hints = watches.hint(session, watch).orElse(new VendorHandle(Map.of()));
        boolean asked = requests.request(session.id(), watch.reason(), watch.attempts(), hints);
        if (asked) {
            watches.again(watch, session);
        } else {
            watches.stop(watch);
        }
        return asked;
    }

    private void giveUp(ProcessId process) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        verifications
                                .lock(process)
                                .map(Verification::state)
                                .filter(WatchJob::waitsForVendor)
                                .ifPresent(state -> verifications.giveUp(process, "no-result")));
    }

    /** While the end user has to act, only the end user's own time counts. */
    private static boolean waitsForVendor(ProcessState state) {
        return state instanceof ProcessState.Submitted || state instanceof ProcessState.Processing;
    }
}
