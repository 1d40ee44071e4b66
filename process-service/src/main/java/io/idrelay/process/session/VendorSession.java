package io.idrelay.process.session;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorId;
import java.time.Instant;
import java.util.Optional;

/** One try at one vendor account as it is at one moment. */
public record VendorSession(
        SessionId id,
        MerchantId merchantId,
        ProcessId processId,
        DossierId dossierId,
        VendorAccountId accountId,
        VendorId vendor,
        SessionStatus status,
        Instant createdAt,
        Optional<Instant> openedAt) {}
