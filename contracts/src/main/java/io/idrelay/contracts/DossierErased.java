package io.idrelay.contracts;

import java.time.Instant;

/** A dossier whose personal data is gone; every reader destroys its own key for it. */
public record DossierErased(
        MerchantId merchantId,
        DossierId dossierId,
        ProcessId processId,
        long sequence,
        Instant erasedAt)
        implements EventData {

    @Override
    public String key() {
        return processId.value();
    }
}
