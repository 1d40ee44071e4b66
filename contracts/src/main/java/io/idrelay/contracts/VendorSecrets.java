package io.idrelay.contracts;

import java.util.Map;

/**
 * Secrets of a vendor account by the adapter's names, for example {@code passKey}.
 *
 * @param values never empty strings
 */
public record VendorSecrets(Map<String, String> values) {
    public VendorSecrets {
        values = Map.copyOf(values);
    }

    @Override
    public String toString() {
        return "VendorSecrets[redacted]";
    }
}
