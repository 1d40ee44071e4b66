package io.idrelay.process.session;

import io.idrelay.contracts.SessionId;
import io.idrelay.process.WhileStopping;
import io.idrelay.process.account.Accounts;
import io.idrelay.process.session.ErrandLedger.Due;
import io.idrelay.vendor.all.Vendors;
import io.idrelay.vendor.spi.CallOutcome;
import io.idrelay.vendor.spi.Sessions;
import io.idrelay.vendor.spi.VendorAccess;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Closes sessions whose opening never ended, and runs errands at vendors. */
@ApplicationScoped
class SessionSweep {
    private static final Logger LOG = Logger.getLogger(SessionSweep.class);

    private final OpeningSweep openings;
    private final ErrandLedger errands;
    private final Submissions submissions;
    private final Accounts accounts;
    private final Vendors vendors;

    SessionSweep(
            OpeningSweep openings,
            ErrandLedger errands,
            Submissions submissions,
            Accounts accounts,
            Vendors vendors) {
        this.openings = openings;
        this.errands = errands;
        this.submissions = submissions;
        this.accounts = accounts;
        this.vendors = vendors;
    }

    @Scheduled(
            every = "${idrelay.session.sweep-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = WhileStopping.class)
    void closeOverdue() {
        openings.closeOverdue();
    }

    /** All that are due at once: a slow vendor holds up none but its own. */
    @Scheduled(
            every = "${idrelay.session.sweep-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = WhileStopping.class)
    void runErrands() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            errands.take().forEach(due -> threads.execute(() -> run(due)));
        }
    }

    /** With no transaction held. */
    private void run(Due due) {
        SessionId session = due.session().id();
        try {
            boolean finished =
                    switch (due.errand()) {
                        case SUBMIT -> submissions.submit(due);
                        case CANCEL -> finished(cancel(due));
                    };
            if (finished) {
                errands.done(due);
            } else if (due.last()) {
                giveUp(due);
            } else {
                errands.later(due);
            }
        } catch (RuntimeException e) {
            // It stays due after its lease; the message may hold what the vendor said, so only its
            // kind is logged.
            LOG.warnf("%s of %s failed with %s", due.errand(), session, e.getClass().getName());
        }
    }

    private void giveUp(Due due) {
        LOG.warnf("the vendor of %s is not told any more: %s", due.session().id(), due.errand());
        if (due.errand() == Errand.SUBMIT) {
            submissions.giveUp(due);
        }
        errands.done(due);
    }

    private CallOutcome cancel(Due due) {
        VendorAccess access = accounts.access(due.session().accountId());
        Sessions vendor = vendors.find(due.session().vendor()).orElseThrow().sessions();
        return vendor.cancel(due.handle(), access);
    }

    private static boolean finished(CallOutcome outcome) {
        return switch (outcome) {
            case CallOutcome.Done _, CallOutcome.NotSupported _ -> true;
            case CallOutcome.Failed failed -> !Submissions.tryAgain(failed.failure());
        };
    }
}
