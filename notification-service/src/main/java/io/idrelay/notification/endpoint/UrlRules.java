package io.idrelay.notification.endpoint;

import io.idrelay.notification.address.AddressRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a callback's URL has to be. Names are not looked up here: where they lead is checked at each
 * attempt, since it may change.
 */
@ApplicationScoped
class UrlRules {
    static final int LENGTH_MAX = 2048;

    private static final Pattern OCTETS =
            Pattern.compile(
                    "(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})");

    /** A host ending like this is an address in an odd spelling: 127.1, 0x7f000001, 2130706433. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");

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
        if (!schemeAllowed(uri)) {
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
        return hostAllowed(uri.getHost().toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of("has a public host");
    }

    private boolean schemeAllowed(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme())
                || ("http".equalsIgnoreCase(uri.getScheme()) && addresses.httpAllowed());
    }

    private boolean hostAllowed(String host) {
        if (host.startsWith("[")) {
            return !host.contains("%") && literalAllowed(host.substring(1, host.length() - 1));
        }
        if (OCTETS.matcher(host).matches()) {
            return literalAllowed(host);
        }
        String lastLabel = host.substring(host.lastIndexOf('.') + 1);
        if (lastLabel.isEmpty() || NUMERIC.matcher(lastLabel).matches()) {
            return false;
        }
        boolean thisMachine = lastLabel.equals("localhost");
        return !thisMachine || addresses.loopbackAllowed();
    }

    private boolean literalAllowed(String literal) {
        try {
            return addresses.permits(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
