package io.idrelay.ingest.account;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.ingest.source.SourceNetworks;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.Proof;
import io.idrelay.vendor.spi.VendorAdapter;
import java.util.Map;

/** An account that takes webhooks in, with everything its proof needs opened beforehand. */
public record IntakeAccount(
        MerchantId merchantId,
        VendorAccountId id,
        VendorAdapter adapter,
        SourceNetworks sources,
        Map<String, String> settings,
        VendorSecrets verification) {

    /** Whether a webhook comes from this account's vendor. */
    public Proof prove(IncomingWebhook webhook) {
        return adapter.webhooks().prove(webhook, settings, verification);
    }

    @Override
    public String toString() {
        return "IntakeAccount[" + id + "]";
    }
}
