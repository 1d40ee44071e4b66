package io.idrelay.process.session;

import io.idrelay.contracts.SessionId;
import io.idrelay.process.WhileStopping;
import io.idrelay.process.account.Accounts;
import io.idrelay.process.session.ErrandLedger.Due;
import io.idrelay.vendor.all.Vendors;
import io.idrelay.vendor.spi.CallOutcome;
import io.idrelay.vendor.spi.Sessions;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Closes sessions whose opening never ended, and runs errands at vendors. */
@ApplicationScoped
class SessionSweep {
    private static final Logger LOG = Logger.getLogger(SessionSweep.class);

    private final OpeningSweep openings;
    private final ErrandLedger errands;
    private final Accounts accounts;
    private final Vendors vendors;

    SessionSweep(OpeningSweep openings, ErrandLedger errands, Accounts accounts, Vendors vendors) {
        this.openings = openings;
        this.errands = errands;
        this.accounts = accounts;
        this.vendors = vendors;
    }

    @Scheduled(
            every = "${idrelay.session.sweep-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = WhileStopping.class)
    void sweep() {
        openings.closeOverdue();
        errands.take().forEach(this::run);
    }

    /** With no transaction held. */
    private void run(Due due) {
        SessionId session = due.session().id();
        try {
            if (finished(call(due))) {
                errands.done(session);
            }
        } catch (RuntimeException e) {
            // It stays due; the message may hold what the vendor said, so only its kind is logged.
            LOG.warnf("%s of %s failed with %s", due.errand(), session, e.getClass().getName());
        }
    }

    private CallOutcome call(Due due) {
        VendorAccess access = accounts.access(due.session().accountId());
        Sessions vendor = vendors.find(due.session().vendor()).orElseThrow().sessions();
        return switch (due.errand()) {
            case SUBMIT -> vendor.submit(due.handle(), access);
            case CANCEL -> vendor.cancel(due.handle(), access);
        };
    }

    private static boolean finished(CallOutcome outcome) {
        return switch (outcome) {
            case CallOutcome.Done _, CallOutcome.NotSupported _ -> true;
            case CallOutcome.Failed failed -> !tryAgain(failed.failure());
        };
    }

    private static boolean tryAgain(VendorFailure failure) {
        return switch (failure.kind()) {
            case UNAVAILABLE, UNCLEAR, MISCONFIGURED -> true;
            case REFUSED, CONTRACT_BROKEN -> false;
        };
    }
}
