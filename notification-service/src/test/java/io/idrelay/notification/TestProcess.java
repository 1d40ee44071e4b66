package io.idrelay.notification;

import io.idrelay.contracts.DossierErased;
import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessChanged;
import io.idrelay.contracts.ProcessDetail;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.ProcessStatus;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.VendorId;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A process of another service, which tells what becomes of it. */
public record TestProcess(MerchantId merchant, DossierId dossier, ProcessId id) {
    private static final Clock CLOCK = Clock.systemUTC();

    public static TestProcess of(MerchantId merchant) {
        return new TestProcess(merchant, DossierId.create(), ProcessId.create());
    }

    public Event<ProcessChanged> changed(long sequence, ProcessStatus status) {
        return changed(sequence, status, null);
    }

    public Event<ProcessChanged> changed(
            long sequence, ProcessStatus status, @Nullable Sealed<ProcessDetail> detail) {
        ProcessChanged change =
                new ProcessChanged(
                        merchant,
                        dossier,
                        id,
                        sequence,
                        status,
                        false,
                        null,
                        null,
                        new VendorId("onekyc"),
                        CLOCK.instant(),
                        detail);
        return Event.of(change, CLOCK.instant(), Optional.empty());
    }

    public Event<DossierErased> erased(long sequence) {
        DossierErased erasure = new DossierErased(merchant, dossier, id, sequence, CLOCK.instant());
        return Event.of(erasure, CLOCK.instant(), Optional.empty());
    }
}
