package io.idrelay.process.session;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.process.account.Accounts;
import io.idrelay.process.dossier.Dossiers;
import io.idrelay.process.session.ErrandLedger.Due;
import io.idrelay.process.verification.ProcessOrder;
import io.idrelay.process.verification.Verification;
import io.idrelay.process.verification.Verifications;
import io.idrelay.vendor.all.Vendors;
import io.idrelay.vendor.spi.Sessions;
import io.idrelay.vendor.spi.SubmitOutcome;
import io.idrelay.vendor.spi.SubmitRequest;
import io.idrelay.vendor.spi.VendorFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Requests a verification at its vendor, step by step; each step is committed before the next. */
@ApplicationScoped
class Submissions {
    private static final int STEPS_MAX = 32;

    private final SubmissionLedger ledger;
    private final Verifications verifications;
    private final Dossiers dossiers;
    private final SessionImages images;
    private final Accounts accounts;
    private final Vendors vendors;

    Submissions(
            SubmissionLedger ledger,
            Verifications verifications,
            Dossiers dossiers,
            SessionImages images,
            Accounts accounts,
            Vendors vendors) {
        this.ledger = ledger;
        this.verifications = verifications;
        this.dossiers = dossiers;
        this.images = images;
        this.accounts = accounts;
        this.vendors = vendors;
    }

    /**
     * What the vendor would miss if it were asked to verify now, as names of request fields. Makes
     * no call.
     */
    List<String> missing(Verification verification, VendorSession session) {
        return vendor(session).missing(request(session, verification));
    }

    /**
     * Takes every step there is. Blocks, with no transaction held.
     *
     * @return whether nothing is left to do; otherwise the errand is tried again later
     */
    boolean submit(Due due) {
        VendorSession session = due.session();
        Verification verification =
                verifications.find(session.merchantId(), session.processId()).orElseThrow();
        SubmitRequest request = request(session, verification);
        VendorHandle handle = due.handle();
        for (int step = 0; step < STEPS_MAX; step++) {
            SubmitOutcome outcome =
                    vendor(session).submit(request, handle, accounts.access(session.accountId()));
            if (!(outcome instanceof SubmitOutcome.Step(VendorHandle learned))) {
                return finished(session, outcome);
            }
            if (!ledger.learned(session, learned)) {
                // Canceled meanwhile, or no longer the session that counts: nothing more goes out.
                return true;
            }
            handle = handle.with(learned);
        }
        throw new IllegalStateException("a submission has more than " + STEPS_MAX + " steps");
    }

    /** The vendor could not be reached for too long. */
    void giveUp(Due due) {
        ledger.failed(
                due.session(),
                VendorFailure.of(VendorFailure.Kind.UNAVAILABLE, "vendor-unavailable"));
    }

    private boolean finished(VendorSession session, SubmitOutcome outcome) {
        return switch (outcome) {
            case SubmitOutcome.Done _, SubmitOutcome.NotSupported _ -> {
                ledger.submitted(session);
                yield true;
            }
            case SubmitOutcome.Failed failed when tryAgain(failed.failure()) -> false;
            case SubmitOutcome.Failed failed -> {
                ledger.failed(session, failed.failure());
                yield true;
            }
            case SubmitOutcome.Step _ -> throw new IllegalStateException("a step is no end");
        };
    }

    /** Whether the same call may work later. */
    static boolean tryAgain(VendorFailure failure) {
        return switch (failure.kind()) {
            case UNAVAILABLE, UNCLEAR, MISCONFIGURED -> true;
            case REFUSED, CONTRACT_BROKEN -> false;
        };
    }

    private Sessions vendor(VendorSession session) {
        return vendors.find(session.vendor()).orElseThrow().sessions();
    }

    private SubmitRequest request(VendorSession session, Verification verification) {
        ProcessOrder order = SessionOpenings.order(verifications, verification);
        return new SubmitRequest(
                session.id(),
                verification.flow(),
                verification.channel(),
                dossiers.applicant(session.merchantId(), session.dossierId()),
                images.of(session),
                order.country(),
                order.documentType());
    }
}
