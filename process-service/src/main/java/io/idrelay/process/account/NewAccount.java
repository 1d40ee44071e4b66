package io.idrelay.process.account;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.VendorId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sends to make an account.
 *
 * @param name for operators; the vendor's own where none is given
 */
record NewAccount(
        @Nullable MerchantId merchantId,
        @Nullable VendorId vendor,
        @Nullable String name,
        @Nullable Map<String, String> settings,
        @Nullable Map<String, String> secrets,
        @Nullable List<String> sourceNetworks) {

    Map<String, String> settingsOrNone() {
        return Optional.ofNullable(settings).orElse(Map.of());
    }

    Map<String, String> secretsOrNone() {
        return Optional.ofNullable(secrets).orElse(Map.of());
    }

    List<String> sourceNetworksOrNone() {
        return Optional.ofNullable(sourceNetworks).orElse(List.of());
    }

    @Override
    public String toString() {
        return "NewAccount[redacted]";
    }
}
