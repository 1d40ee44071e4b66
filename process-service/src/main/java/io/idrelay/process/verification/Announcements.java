package io.idrelay.process.verification;

import io.idrelay.contracts.ActionRequired;
import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventType;
import io.idrelay.contracts.ProcessChanged;
import io.idrelay.contracts.ProcessDetail;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.platform.outbox.Outbox;
import io.idrelay.platform.sealing.SealContext;
import io.idrelay.platform.sealing.Sealer;
import io.idrelay.process.dossier.Dossiers;
import io.idrelay.process.timeline.Timeline;
import io.idrelay.process.timeline.TimelineKind;
import io.idrelay.process.verification.ProcessState.AwaitingCapture;
import io.idrelay.process.verification.ProcessState.Failed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says that a verification changed: to Kafka, on its timeline and inside the service. */
@ApplicationScoped
class Announcements {
    private final Outbox outbox;
    private final Sealer sealer;
    private final Dossiers dossiers;
    private final Timeline timeline;
    private final jakarta.enterprise.event.Event<ProcessMoved> moved;

    Announcements(
            Outbox outbox,
            Sealer sealer,
            Dossiers dossiers,
            Timeline timeline,
            jakarta.enterprise.event.Event<ProcessMoved> moved) {
        this.outbox = outbox;
        this.sealer = sealer;
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.moved = moved;
    }

    void announce(Verification now, boolean revised, Optional<NormalizedResult> result) {
        ProcessChanged changed =
                new ProcessChanged(
                        now.merchantId(),
                        now.dossierId(),
                        now.id(),
                        now.sequence(),
                        now.state().status(),
                        revised,
                        reason(now.state()),
                        wanted(now.state()),
                        now.vendor(),
                        now.updatedAt(),
                        result.map(r -> detail(now, r)).orElse(null));
        outbox.add(Event.of(changed, now.updatedAt(), now.traceparent()));
        timeline.add(
                now.merchantId(),
                now.id(),
                TimelineKind.STATUS_CHANGED,
                now.updatedAt(),
                Map.of("status", now.state().status(), "sequence", now.sequence()));
        moved.fire(new ProcessMoved(now.id(), now.state().status(), now.sequence()));
    }

    private Sealed<ProcessDetail> detail(Verification now, NormalizedResult result) {
        String reference = dossiers.reference(now.merchantId(), now.dossierId());
        return sealer.seal(
                new ProcessDetail(reference, result),
                ServiceName.NOTIFICATION_SERVICE,
                SealContext.of(EventType.PROCESS_CHANGED, "detail", now.id().value()));
    }

    private static @Nullable String reason(ProcessState state) {
        return state instanceof Failed failed ? failed.reason() : null;
    }

    private static @Nullable ActionRequired wanted(ProcessState state) {
        return state instanceof AwaitingCapture awaiting ? awaiting.wanted().orElse(null) : null;
    }
}
