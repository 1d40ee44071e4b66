package io.idrelay.process.account;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A merchant's account at a vendor, without its secrets.
 *
 * @param settings as the operator gave them; the form's fallbacks are not filled in
 */
record Account(
        VendorAccountId id,
        MerchantId merchantId,
        VendorId vendor,
        String name,
        Map<String, String> settings,
        List<String> sourceNetworks,
        boolean active,
        Instant createdAt,
        Instant updatedAt) {}
