package io.idrelay.token.merchant;

import io.idrelay.contracts.MerchantChanged.Brand;
import io.idrelay.contracts.MerchantStatus;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A merchant to be made or changed; what is left out stays as it is.
 *
 * @param redirectHosts host names without scheme and port
 */
public record MerchantRequest(
        @Nullable @Size(min = 1, max = 200) String name,
        @Nullable @Size(max = 50) List<String> redirectHosts,
        @Nullable Brand brand,
        @Nullable @Size(max = 50) Map<String, String> settings,
        @Nullable MerchantStatus status) {}
