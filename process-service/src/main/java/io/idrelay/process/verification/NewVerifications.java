package io.idrelay.process.verification;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.VendorId;
import io.idrelay.platform.events.Traces;
import io.idrelay.platform.problems.ProblemException;
import io.idrelay.platform.problems.Problems;
import io.idrelay.platform.sealing.DossierVault;
import io.idrelay.process.account.Accounts;
import io.idrelay.process.account.OpeningAccount;
import io.idrelay.process.dossier.Dossiers;
import io.idrelay.process.timeline.Timeline;
import io.idrelay.process.timeline.TimelineKind;
import io.idrelay.process.verification.ProcessRules.Ordered;
import io.idrelay.vendor.all.Vendors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Makes verifications. */
@ApplicationScoped
class NewVerifications {
    private final ProcessStore store;
    private final Announcements announcements;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Vendors vendors;
    private final DossierVault vault;
    private final Timeline timeline;
    private final Clock clock;

    NewVerifications(
            ProcessStore store,
            Announcements announcements,
            Dossiers dossiers,
            Accounts accounts,
            Vendors vendors,
            DossierVault vault,
            Timeline timeline,
            Clock clock) {
        this.store = store;
        this.announcements = announcements;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.vendors = vendors;
        this.vault = vault;
        this.timeline = timeline;
        this.clock = clock;
    }

    static String orderContext(ProcessId process) {
        return "process/" + process.value() + "/order";
    }

    @Transactional(TxType.MANDATORY)
    Verification create(MerchantId merchant, DossierId dossier, Ordered ordered) {
        dossiers.require(merchant, dossier);
        Verification first = first(merchant, dossier, ordered, account(merchant, ordered).vendor());
        // Flushed at once: what tells of it refers to this row.
        store.persistAndFlush(
                new ProcessRow(
                        first, vault.seal(dossier, ordered.order(), orderContext(first.id()))));
        timeline.add(
                merchant,
                first.id(),
                TimelineKind.PROCESS_CREATED,
                first.createdAt(),
                Map.of("flow", ordered.flow(), "channel", ordered.channel()));
        announcements.announce(first, false, Optional.empty());
        return first;
    }

    private Verification first(
            MerchantId merchant, DossierId dossier, Ordered ordered, VendorId vendor) {
        // PostgreSQL keeps microseconds; what is announced must equal what is read.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Verification(
                ProcessId.create(),
                merchant,
                dossier,
                ordered.flow(),
                ordered.channel(),
                vendor,
                new ProcessState.Created(),
                1,
                Optional.empty(),
                Traces.currentTraceparent(),
                now,
                now,
                now.plus(ordered.expiresAfter()));
    }

    private OpeningAccount account(MerchantId merchant, Ordered ordered) {
        return accounts.forOpening(merchant, ordered.vendor(), ordered.flow(), ordered.channel())
                .orElseThrow(() -> refusal(ordered));
    }

    /** Says which of the three does not fit, without telling what other merchants have. */
    private ProblemException refusal(Ordered ordered) {
        if (ordered.vendor().flatMap(vendors::find).isEmpty() && ordered.vendor().isPresent()) {
            return Problems.unprocessable("unsupported-vendor", "vendor", "is a vendor we know");
        }
        boolean flowUnknown =
                ordered.vendor()
                        .flatMap(vendors::find)
                        .filter(v -> !v.profile().flows().contains(ordered.flow()))
                        .isPresent();
        if (flowUnknown) {
            return Problems.unprocessable(
                    "unsupported-flow", "flow", "is a flow that this vendor offers");
        }
        String field = ordered.vendor().isPresent() ? "vendor" : "flow";
        return Problems.unprocessable(
                "unsupported-" + field,
                field,
                "is served by an active vendor account of this merchant on this channel");
    }
}
