package io.idrelay.process.account;

import io.idrelay.platform.addresses.AddressConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which address a vendor may have: https with a host, and http only on this machine where both are
 * allowed. Pure; whatever a name resolves to is checked again at each call.
 */
record AddressRule(boolean httpOnLoopbackAllowed) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    static AddressRule of(AddressConfig config) {
        return new AddressRule(config.httpAllowed() && config.loopbackAllowed());
    }

    /** The rule that the address breaks. */
    Optional<String> broken(String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            return Optional.of("is not a URL");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of("is a URL with a host, without user and fragment");
        }
        return allowed(uri) ? Optional.empty() : Optional.of("must be an https URL");
    }

    private boolean allowed(URI uri) {
        return switch (uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> httpOnLoopbackAllowed && LOOPBACK.contains(uri.getHost());
            default -> false;
        };
    }
}
