package io.idrelay.process.session;

import io.idrelay.contracts.Redacted;
import io.idrelay.platform.events.Traces;
import io.idrelay.platform.problems.Problems;
import io.idrelay.platform.sealing.UnreadableSeal;
import io.idrelay.process.PublicUrls;
import io.idrelay.process.account.Accounts;
import io.idrelay.process.dossier.Dossiers;
import io.idrelay.process.session.OpeningLedger.Begun;
import io.idrelay.process.verification.ProcessOrder;
import io.idrelay.process.verification.Verification;
import io.idrelay.process.verification.Verifications;
import io.idrelay.vendor.all.Vendors;
import io.idrelay.vendor.spi.Applicant;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.OpenRequest;
import io.idrelay.vendor.spi.VendorFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Gets an end user to the vendor: the session is committed first, the vendor is called with no
 * transaction held, then what became of it is committed.
 */
@ApplicationScoped
public class SessionOpenings {
    private static final Logger LOG = Logger.getLogger(SessionOpenings.class);

    private final OpeningLedger ledger;
    private final Verifications verifications;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Vendors vendors;
    private final PublicUrls urls;

    SessionOpenings(
            OpeningLedger ledger,
            Verifications verifications,
            Dossiers dossiers,
            Accounts accounts,
            Vendors vendors,
            PublicUrls urls) {
        this.ledger = ledger;
        this.verifications = verifications;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.vendors = vendors;
        this.urls = urls;
    }

    /** The same where nothing is known of the end user's device. */
    @Transactional(TxType.NEVER)
    public Opening open(Verification verification) {
        return open(verification, Optional.empty());
    }

    /**
     * Opens a session, or finds the one that is open. Blocks; doing it twice opens one session.
     *
     * @param deviceInfo what the vendor's script or SDK says of the end user's device
     */
    @Transactional(TxType.NEVER)
    public Opening open(Verification verification, Optional<Redacted<String>> deviceInfo) {
        // The end user's request begins a trace of its own; the opening belongs to the merchant's.
        return Traces.joined(
                verification.traceparent(),
                "session open",
                () -> openNow(verification, deviceInfo));
    }

    private Opening openNow(Verification verification, Optional<Redacted<String>> deviceInfo) {
        return switch (ledger.begin(verification.merchantId(), verification.id())) {
            case Begun.Answer answer -> answer.opening();
            case Begun.Call call -> end(call.session(), call(call, deviceInfo));
        };
    }

    /** Once more where another transaction won: the vendor has opened, and nobody shall know. */
    private Opening end(VendorSession session, OpenOutcome outcome) {
        try {
            return ledger.end(session, outcome);
        } catch (RuntimeException e) {
            if (!LostRace.isIn(e)) {
                throw e;
            }
            return ledger.end(session, outcome);
        }
    }

    /** A bug in an adapter must not leave a session without an outcome. */
    private OpenOutcome call(Begun.Call call, Optional<Redacted<String>> deviceInfo) {
        VendorSession session = call.session();
        try {
            OpenRequest request = request(session, call.verification(), deviceInfo);
            return vendors.find(session.vendor())
                    .orElseThrow()
                    .sessions()
                    .open(request, accounts.access(session.accountId()));
        } catch (RuntimeException e) {
            // Its message is not logged: it may hold what the vendor said of the end user.
            LOG.errorf("opening %s failed with %s", session.id(), e.getClass().getName());
            return new OpenOutcome.Failed(
                    VendorFailure.of(VendorFailure.Kind.CONTRACT_BROKEN, "adapter-error"));
        }
    }

    private OpenRequest request(
            VendorSession session,
            Verification verification,
            Optional<Redacted<String>> deviceInfo) {
        ProcessOrder order = order(verifications, verification);
        Redacted<Applicant> person = dossiers.applicant(session.merchantId(), session.dossierId());
        return new OpenRequest(
                session.id(),
                verification.flow(),
                verification.channel(),
                person,
                urls.wayBack(session.id()),
                urls.callback(session.accountId(), session.id()),
                dossiers.locale(session.merchantId(), session.dossierId()),
                order.country(),
                order.documentType(),
                deviceInfo);
    }

    static ProcessOrder order(Verifications verifications, Verification verification) {
        try {
            return verifications.order(verification);
        } catch (UnreadableSeal e) {
            throw Problems.notFound("process");
        }
    }
}
