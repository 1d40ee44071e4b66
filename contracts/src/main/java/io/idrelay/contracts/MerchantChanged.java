package io.idrelay.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A merchant as it now is.
 *
 * @param redirectHosts hosts an end user may be sent back to, for example {@code shop.example}
 * @param settings other settings by name, for example {@code requestsPerMinuteMax}
 */
public record MerchantChanged(
        MerchantId merchantId,
        String name,
        MerchantStatus status,
        List<String> redirectHosts,
        Brand brand,
        Map<String, String> settings)
        implements EventData {

    /**
     * What an end user sees of the merchant.
     *
     * @param color a CSS hexadecimal color such as {@code #1a2b3c}
     */
    public record Brand(
            Optional<String> displayName, Optional<String> logoUrl, Optional<String> color) {}

    @Override
    public String key() {
        return merchantId.value();
    }
}
