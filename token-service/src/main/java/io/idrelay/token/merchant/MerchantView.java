package io.idrelay.token.merchant;

import io.idrelay.contracts.MerchantChanged.Brand;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.MerchantStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A merchant as the API shows it. */
public record MerchantView(
        MerchantId id,
        String name,
        MerchantStatus status,
        List<String> redirectHosts,
        Brand brand,
        Map<String, String> settings,
        Instant createdAt,
        Instant updatedAt) {

    static MerchantView of(MerchantRow row) {
        return new MerchantView(
                row.merchantId(),
                row.name,
                row.status,
                row.redirectHosts,
                row.brand(),
                row.settings,
                row.createdAt,
                row.updatedAt);
    }
}
