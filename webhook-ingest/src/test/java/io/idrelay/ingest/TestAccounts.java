package io.idrelay.ingest;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventType;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.VendorAccountChanged;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.platform.sealing.SealContext;
import io.idrelay.platform.sealing.Sealer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Announces accounts of the fake vendor, in place of process-service. */
public final class TestAccounts {
    public static final String SECRET = "sesame-open";

    private TestAccounts() {}

    public static Event<VendorAccountChanged> account(
            Sealer sealer, boolean active, String... sourceNetworks) {
        VendorAccountId id = VendorAccountId.create();
        return account(sealer, id, SECRET, active, sourceNetworks);
    }

    public static Event<VendorAccountChanged> account(
            Sealer sealer,
            VendorAccountId id,
            String secret,
            boolean active,
            String... sourceNetworks) {
        SealContext context =
                SealContext.of(EventType.VENDOR_ACCOUNT_CHANGED, "verification", id.value());
        Sealed<VendorSecrets> verification =
                sealer.seal(
                        new VendorSecrets(Map.of("secret", secret)),
                        ServiceName.WEBHOOK_INGEST,
                        context);
        return Event.of(
                new VendorAccountChanged(
                        MerchantId.create(),
                        id,
                        FakeVendor.ID,
                        active,
                        Map.of(),
                        List.of(sourceNetworks),
                        verification,
                        new Sealed<>(new byte[0])),
                Instant.parse("2026-01-02T03:04:05Z"),
                Optional.empty());
    }
}
