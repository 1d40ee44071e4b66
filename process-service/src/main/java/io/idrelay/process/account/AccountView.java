package io.idrelay.process.account;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An account as an operator sees it.
 *
 * @param settings with the form's fallbacks
 * @param secretNames which secrets it has; the secrets themselves are never shown
 * @param callbackUrl what to enter at the vendor where its callback URL is set once
 */
record AccountView(
        VendorAccountId id,
        VendorId vendor,
        MerchantId merchantId,
        String name,
        Map<String, String> settings,
        List<String> secretNames,
        List<String> sourceNetworks,
        URI callbackUrl,
        boolean active,
        Instant createdAt,
        Instant updatedAt) {}
