package io.idrelay.sandbox.idfy;

import io.idrelay.sandbox.visit.Customer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A customer of IDfy.
 *
 * @param configIds the journeys that were configured for it
 * @param headers what every webhook carries
 * @param encryption for the encrypted endpoint; empty where it was not agreed
 */
record IdfyAccount(
        String clientId,
        String secret,
        Set<String> configIds,
        Optional<URI> callbackUrl,
        Map<String, String> headers,
        Optional<CompactJwe> encryption)
        implements Customer {
    private static final int HEADERS_MAX = 20;

    IdfyAccount {
        configIds = Set.copyOf(configIds);
        headers = Map.copyOf(headers);
        if (clientId.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("accountId and apiKey must not be empty");
        }
        if (configIds.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("configId must not be empty");
        }
        if (headers.size() > HEADERS_MAX) {
            throw new IllegalArgumentException("at most " + HEADERS_MAX + " headers");
        }
        if (callbackUrl.isPresent() && callbackUrl.get().getHost() == null) {
            throw new IllegalArgumentException("callbackUrl must be an absolute URL");
        }
    }

    @Override
    public String toString() {
        return "IdfyAccount[" + clientId + "]";
    }
}
