package io.idrelay.process.verification;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.VendorId;
import io.idrelay.platform.events.Traces;
import io.idrelay.platform.problems.Problems;
import io.idrelay.platform.sealing.DossierVault;
import io.idrelay.process.account.Accounts;
import io.idrelay.process.dossier.Dossiers;
import io.idrelay.process.routing.Route;
import io.idrelay.process.timeline.Timeline;
import io.idrelay.process.timeline.TimelineKind;
import io.idrelay.process.verification.ProcessRules.Ordered;
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
    private final DossierVault vault;
    private final Timeline timeline;
    private final Clock clock;

    NewVerifications(
            ProcessStore store,
            Announcements announcements,
            Dossiers dossiers,
            Accounts accounts,
            DossierVault vault,
            Timeline timeline,
            Clock clock) {
        this.store = store;
        this.announcements = announcements;
        this.dossiers = dossiers;
        this.accounts = accounts;
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
        Verification first = first(merchant, dossier, ordered, vendor(merchant, ordered));
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

    private VendorId vendor(MerchantId merchant, Ordered ordered) {
        return switch (accounts.route(
                merchant, ordered.vendor(), ordered.flow(), ordered.channel())) {
            case Route.Through through -> through.candidate().vendor();
            case Route.NoAccount _ ->
                    throw Problems.unprocessable(
                            "unsupported-vendor",
                            "vendor",
                            "is a vendor at which this merchant has an active account");
            case Route.FlowNotOffered _ ->
                    throw Problems.unprocessable(
                            "unsupported-flow", "flow", "is a flow that the vendor offers");
            case Route.ChannelNotOffered _ ->
                    throw Problems.unprocessable(
                            "unsupported-channel",
                            "channel",
                            "is a channel that the vendor offers this flow on");
        };
    }
}
