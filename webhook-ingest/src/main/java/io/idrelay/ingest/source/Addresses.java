package io.idrelay.ingest.source;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads IP addresses as they stand in settings and headers; never asks a name server. */
final class Addresses {
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V4_WITH_PORT = Pattern.compile(V4.pattern() + ":\\d{1,5}");
    private static final Pattern V6_WITH_PORT = Pattern.compile("\\[[^\\[\\]]+](:\\d{1,5})?");
    private static final int LENGTH_MAX = 60;

    private Addresses() {}

    /** The address, with or without a port; IPv4 inside IPv6 is IPv4. */
    static Optional<InetAddress> read(String text) {
        String address = withoutPort(text.strip());
        // A zone means something only on the machine that wrote it.
        if (address.length() > LENGTH_MAX || address.contains("%")) {
            return Optional.empty();
        }
        if (!V4.matcher(address).matches() && !address.contains(":")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String withoutPort(String text) {
        if (V4_WITH_PORT.matcher(text).matches()) {
            return text.substring(0, text.indexOf(':'));
        }
        if (V6_WITH_PORT.matcher(text).matches()) {
            return text.substring(1, text.indexOf(']'));
        }
        return text;
    }
}
