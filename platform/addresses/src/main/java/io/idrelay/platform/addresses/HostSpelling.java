package io.idrelay.platform.addresses;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a URL's host is by its spelling alone; nothing is looked up. */
sealed interface HostSpelling {
    Pattern OCTETS =
            Pattern.compile(
                    "(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})");

    /** A host ending like this is an address in an odd spelling: 127.1, 0x7f000001, 2130706433. */
    Pattern NUMERIC = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");

    /** An address in its usual spelling. */
    record Literal(InetAddress address) implements HostSpelling {}

    /** A name of this machine itself. */
    record ThisMachine() implements HostSpelling {}

    /** A name that somebody has to be asked about. */
    record Name() implements HostSpelling {}

    /** What different readers may take for different hosts. */
    record Odd() implements HostSpelling {}

    static HostSpelling of(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[")) {
            return lower.endsWith("]") && !lower.contains("%")
                    ? literal(lower.substring(1, lower.length() - 1))
                    : new Odd();
        }
        if (OCTETS.matcher(lower).matches()) {
            return literal(lower);
        }
        String lastLabel = lower.substring(lower.lastIndexOf('.') + 1);
        if (lastLabel.isEmpty() || NUMERIC.matcher(lastLabel).matches()) {
            return new Odd();
        }
        return lastLabel.equals("localhost") ? new ThisMachine() : new Name();
    }

    private static HostSpelling literal(String text) {
        return parse(text).<HostSpelling>map(Literal::new).orElseGet(Odd::new);
    }

    private static Optional<InetAddress> parse(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
