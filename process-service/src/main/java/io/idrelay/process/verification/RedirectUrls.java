package io.idrelay.process.verification;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Where an end user may be sent back to. Pure; a rule never repeats the URL it refuses. */
final class RedirectUrls {
    static final int CHARACTERS_MAX = 2000;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean plainLoopbackAllowed;

    /**
     * @param plainLoopbackAllowed whether http to this machine is taken too; for development alone
     */
    RedirectUrls(boolean plainLoopbackAllowed) {
        this.plainLoopbackAllowed = plainLoopbackAllowed;
    }

    /** The rule that a URL breaks; empty for none. */
    Optional<String> broken(String url, Collection<String> registeredHosts) {
        if (url.length() > CHARACTERS_MAX) {
            return Optional.of("has at most " + CHARACTERS_MAX + " characters");
        }
        try {
            return broken(new URI(url), registeredHosts);
        } catch (URISyntaxException e) {
            return Optional.of("is an absolute URL");
        }
    }

    private Optional<String> broken(URI url, Collection<String> registeredHosts) {
        String host = url.getHost();
        if (host == null || url.getRawUserInfo() != null) {
            return Optional.of("is an absolute URL with a host and without a user");
        }
        if (url.getRawFragment() != null) {
            return Optional.of("has no fragment");
        }
        if (!schemeAllowed(url, host)) {
            return Optional.of("is https");
        }
        boolean registered = registeredHosts.stream().anyMatch(host::equalsIgnoreCase);
        return registered
                ? Optional.empty()
                : Optional.of("has a host among the merchant's redirectHosts");
    }

    private boolean schemeAllowed(URI url, String host) {
        return "https".equalsIgnoreCase(url.getScheme())
                || (plainLoopbackAllowed
                        && "http".equalsIgnoreCase(url.getScheme())
                        && LOOPBACK.contains(host.toLowerCase(java.util.Locale.ROOT)));
    }
}
