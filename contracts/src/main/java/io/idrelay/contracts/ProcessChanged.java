package io.idrelay.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a process.
 *
 * @param sequence 1 for the first change, then without a gap; readers drop one they have
 * @param revised whether this changes an earlier decision
 * @param reason a code for ends that have no result, for example {@code capture-timeout}
 * @param detail personal data of this change, for notification-service alone; absent where there is
 *     none
 */
public record ProcessChanged(
        MerchantId merchantId,
        DossierId dossierId,
        ProcessId processId,
        long sequence,
        ProcessStatus status,
        boolean revised,
        @Nullable String reason,
        @Nullable ActionRequired actionRequired,
        VendorId vendor,
        Instant occurredAt,
        @Nullable Sealed<ProcessDetail> detail)
        implements EventData {

    @Override
    public String key() {
        return processId.value();
    }
}
