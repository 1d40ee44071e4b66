package io.idrelay.vendor.spi;

import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorSecrets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What an adapter needs to call its vendor for one account.
 *
 * @param settings every setting of the {@link AccountForm}, fallbacks filled in
 * @param credentials every secret in process-service; in result-normalizer only those of {@link
 *     AccountForm.Part#CREDENTIAL}
 * @param http behind the account's guard; already bounded
 * @param tokens the account's token cache
 */
public record VendorAccess(
        VendorAccountId accountId,
        Map<String, String> settings,
        VendorSecrets credentials,
        VendorHttp http,
        VendorTokens tokens,
        Clock clock) {

    /** A setting that the form says is there. */
    public String setting(String name) {
        return require(settings, name);
    }

    /** A setting that the form lets be left out. */
    public Optional<String> findSetting(String name) {
        return Optional.ofNullable(settings.get(name)).filter(value -> !value.isEmpty());
    }

    /** A secret that the form lets be left out. */
    public Optional<String> findSecret(String name) {
        return Optional.ofNullable(credentials.values().get(name));
    }

    /** A secret that the form says is there. */
    public String secret(String name) {
        return require(credentials.values(), name);
    }

    private static String require(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the account form does not promise " + name);
        }
        return value;
    }

    @Override
    public String toString() {
        return "VendorAccess[" + accountId + "]";
    }
}
