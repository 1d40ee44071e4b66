package io.idrelay.notification.event;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.EventId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessDetail;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.Sealed;
import java.time.Instant;
import java.util.Optional;

/**
 * Something a merchant is told, kept once however many endpoints it goes to.
 *
 * @param type a name of {@link CallbackEventType}
 * @param status the process's new status; empty for an erasure
 * @param detail what only a full callback shows, sealed with the dossier's key; empty where no
 *     endpoint wanted it, where there is none, and after erasure
 */
public record CallbackEvent(
        EventId id,
        MerchantId merchantId,
        DossierId dossierId,
        ProcessId processId,
        String type,
        Optional<String> status,
        long sequence,
        Instant occurredAt,
        Optional<Sealed<ProcessDetail>> detail,
        Optional<String> traceparent) {}
