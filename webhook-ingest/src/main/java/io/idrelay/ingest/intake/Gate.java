package io.idrelay.ingest.intake;

import io.idrelay.contracts.SessionId;
import io.idrelay.ingest.account.AccountLookup;
import io.idrelay.ingest.account.IntakeAccount;
import io.idrelay.ingest.account.VendorAccounts;
import io.idrelay.ingest.intake.Admission.Admitted;
import io.idrelay.ingest.intake.Admission.Refused;
import io.idrelay.ingest.log.WebhookLog;
import io.idrelay.ingest.source.TrustedProxies;
import java.util.Optional;

/**
 * Decides by a request's head alone. Whoever cannot name an account in use costs us no memory.
 *
 * <p>Never blocks.
 */
final class Gate {
    private final VendorAccounts accounts;
    private final WebhookLog log;
    private final InFlight inFlight;
    private final TrustedProxies proxies;
    private final long bodyBytesMax;

    Gate(
            VendorAccounts accounts,
            WebhookLog log,
            InFlight inFlight,
            TrustedProxies proxies,
            long bodyBytesMax) {
        this.accounts = accounts;
        this.log = log;
        this.inFlight = inFlight;
        this.proxies = proxies;
        this.bodyBytesMax = bodyBytesMax;
    }

    Admission admit(RequestHead head) {
        // Read before the account: a view that catches up in between must not turn into a 401.
        boolean current = accounts.current();
        Admission admission = decide(head);
        boolean doubtful =
                admission instanceof Refused refused && refused.outcome().restsOnAccount();
        return doubtful && !current ? new Refused(IntakeOutcome.ACCOUNTS_BEHIND) : admission;
    }

    /** The outcome of a webhook that was refused by what is known of its account. */
    IntakeOutcome unlessBehind(IntakeOutcome outcome) {
        return outcome.restsOnAccount() && !accounts.current()
                ? IntakeOutcome.ACCOUNTS_BEHIND
                : outcome;
    }

    private Admission decide(RequestHead head) {
        Optional<AccountLookup> lookup = PathIds.account(head.account()).map(accounts::find);
        // Text that cannot be an account's id is answered like any unknown one, also while behind.
        if (lookup.isEmpty()) {
            return new Refused(IntakeOutcome.ACCOUNT_UNKNOWN);
        }
        return switch (lookup.get()) {
            case AccountLookup.Open open -> admit(head, open.account());
            case AccountLookup.Inactive _ -> new Refused(IntakeOutcome.ACCOUNT_INACTIVE);
            case AccountLookup.Unusable _ -> new Refused(IntakeOutcome.ACCOUNT_UNUSABLE);
            case AccountLookup.Unknown _ -> new Refused(IntakeOutcome.ACCOUNT_UNKNOWN);
        };
    }

    private Admission admit(RequestHead head, IntakeAccount account) {
        if (!account.sources().allow(proxies.origin(head.peer(), head.forwardedFor()))) {
            return new Refused(IntakeOutcome.SOURCE_REFUSED);
        }
        Optional<SessionId> session = head.session().flatMap(PathIds::session);
        if (head.session().isPresent() && session.isEmpty()) {
            return new Refused(IntakeOutcome.SESSION_MALFORMED);
        }
        long bytes = head.bodyBytes().orElse(bodyBytesMax);
        if (bytes > bodyBytesMax) {
            return new Refused(IntakeOutcome.TOO_LARGE);
        }
        if (!log.usable()) {
            return new Refused(IntakeOutcome.LOG_AWAY);
        }
        return inFlight.take(bytes)
                .<Admission>map(place -> new Admitted(account, session, place))
                .orElseGet(() -> new Refused(IntakeOutcome.SATURATED));
    }
}
