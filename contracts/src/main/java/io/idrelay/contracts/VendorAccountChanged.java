package io.idrelay.contracts;

import java.util.List;
import java.util.Map;

/**
 * A merchant's account at a vendor as it now is.
 *
 * @param settings what is not secret, by the adapter's names, for example {@code baseUrl}
 * @param sourceNetworks CIDR blocks its webhooks must come from; empty for any
 * @param verification secrets that prove webhooks, for webhook-ingest alone
 * @param credentials secrets that fetch results, for result-normalizer alone
 */
public record VendorAccountChanged(
        MerchantId merchantId,
        VendorAccountId accountId,
        VendorId vendor,
        boolean active,
        Map<String, String> settings,
        List<String> sourceNetworks,
        Sealed<VendorSecrets> verification,
        Sealed<VendorSecrets> credentials)
        implements EventData {

    @Override
    public String key() {
        return accountId.value();
    }
}
