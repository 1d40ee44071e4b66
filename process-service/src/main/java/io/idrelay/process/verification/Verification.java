package io.idrelay.process.verification;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorId;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import java.time.Instant;
import java.util.Optional;

/**
 * A verification as it is at one moment.
 *
 * @param sequence the number of its last change
 * @param currentSession the one session whose results decide
 * @param traceparent the trace that made it
 */
public record Verification(
        ProcessId id,
        MerchantId merchantId,
        DossierId dossierId,
        Flow flow,
        Channel channel,
        VendorId vendor,
        ProcessState state,
        long sequence,
        Optional<SessionId> currentSession,
        Optional<String> traceparent,
        Instant createdAt,
        Instant updatedAt,
        Instant expiresAt) {

    /** Whether this session's results decide. */
    public boolean isCurrent(SessionId session) {
        return currentSession.filter(session::equals).isPresent();
    }
}
