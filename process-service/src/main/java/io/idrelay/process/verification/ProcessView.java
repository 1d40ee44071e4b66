package io.idrelay.process.verification;

import io.idrelay.contracts.ActionRequired;
import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.ProcessStatus;
import io.idrelay.contracts.VendorId;
import io.idrelay.process.verification.ProcessState.AwaitingCapture;
import io.idrelay.process.verification.ProcessState.Failed;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import java.time.Instant;
import java.util.Optional;

/**
 * A verification as its merchant sees it.
 *
 * @param sequence the number of its last change, as in callbacks
 * @param reason a code, for an end that has no result
 */
public record ProcessView(
        ProcessId id,
        DossierId dossierId,
        Flow flow,
        Channel channel,
        VendorId vendor,
        ProcessStatus status,
        long sequence,
        Optional<String> reason,
        Optional<ActionRequired> actionRequired,
        Instant createdAt,
        Instant updatedAt,
        Instant expiresAt) {

    /** The view of a verification. */
    public static ProcessView of(Verification v) {
        return new ProcessView(
                v.id(),
                v.dossierId(),
                v.flow(),
                v.channel(),
                v.vendor(),
                v.state().status(),
                v.sequence(),
                v.state() instanceof Failed failed
                        ? Optional.of(failed.reason())
                        : Optional.empty(),
                v.state() instanceof AwaitingCapture awaiting
                        ? awaiting.wanted()
                        : Optional.empty(),
                v.createdAt(),
                v.updatedAt(),
                v.expiresAt());
    }
}
