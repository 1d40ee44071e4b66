package io.idrelay.normalizer.account;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.spi.VendorAdapter;
import java.util.Map;

/**
 * An account with everything a fetch needs.
 *
 * @param active whether its operator lets it be used; a webhook is read even where not
 */
public record FetchAccount(
        MerchantId merchantId,
        VendorAccountId id,
        VendorAdapter adapter,
        boolean active,
        Map<String, String> settings,
        VendorSecrets credentials) {
    @Override
    public String toString() {
        return "FetchAccount[" + id + "]";
    }
}
