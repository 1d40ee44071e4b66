package io.idrelay.notification.endpoint;

import io.idrelay.platform.addresses.AddressRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * What a callback's URL has to be. Names are not looked up here: where they lead is checked at each
 * attempt, since it may change.
 */
@ApplicationScoped
class UrlRules {
    static final int LENGTH_MAX = 2048;

    private final AddressRules addresses;

    UrlRules(AddressRules addresses) {
        this.addresses = addresses;
    }

    /** The first rule the URL breaks, in words; empty when it breaks none. */
    Optional<String> broken(String url) {
        if (url.length() > LENGTH_MAX) {
            return Optional.of("has at most " + LENGTH_MAX + " characters");
        }
        URI uri;
        try {
            uri = new URI(url).parseServerAuthority();
        } catch (URISyntaxException e) {
            return Optional.of("is a URL");
        }
        return broken(uri);
    }

    private Optional<String> broken(URI uri) {
        if (!addresses.permitsScheme(uri)) {
            return Optional.of("is an https URL");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("has no user name and no password");
        }
        if (uri.getRawFragment() != null) {
            return Optional.of("has no fragment");
        }
        if (uri.getHost() == null) {
            return Optional.of("has a host");
        }
        if (!uri.toString().equals(uri.toASCIIString())) {
            return Optional.of("has only ASCII characters");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            return Optional.of("has a port from 1 to 65535");
        }
        return addresses.permitsHost(uri.getHost())
                ? Optional.empty()
                : Optional.of("has a public host");
    }
}
