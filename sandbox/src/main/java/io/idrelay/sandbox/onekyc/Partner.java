package io.idrelay.sandbox.onekyc;

import io.idrelay.sandbox.visit.Customer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A customer of OneKYC.
 *
 * @param onboardingPartners those that belong to this client, each PARTNER-PLATFORM-FLOW
 * @param headers what every callback carries
 */
record Partner(
        String clientId,
        String passKey,
        Set<String> onboardingPartners,
        Optional<URI> callbackUrl,
        String callbackMethod,
        Map<String, String> headers)
        implements Customer {
    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH");
    private static final int HEADERS_MAX = 20;

    Partner {
        onboardingPartners = Set.copyOf(onboardingPartners);
        headers = Map.copyOf(headers);
        if (clientId.isBlank() || passKey.isBlank()) {
            throw new IllegalArgumentException("clientId and passKey must not be empty");
        }
        if (onboardingPartners.stream().anyMatch(name -> name.split("-", -1).length < 3)) {
            throw new IllegalArgumentException("onboardingPartner must be PARTNER-PLATFORM-FLOW");
        }
        if (!METHODS.contains(callbackMethod)) {
            throw new IllegalArgumentException("callbackMethod must be POST, PUT or PATCH");
        }
        if (headers.size() > HEADERS_MAX) {
            throw new IllegalArgumentException("at most " + HEADERS_MAX + " headers");
        }
        if (callbackUrl.isPresent() && callbackUrl.get().getHost() == null) {
            throw new IllegalArgumentException("callbackUrl must be an absolute URL");
        }
    }

    @Override
    public String secret() {
        return passKey;
    }

    @Override
    public String toString() {
        return "Partner[" + clientId + "]";
    }
}
