package io.idrelay.ingest.source;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of IP addresses, for example {@code 192.0.2.0/24}.
 *
 * @param base any address of the block
 * @param prefixBits how many leading bits all addresses of the block share
 */
public record Network(InetAddress base, int prefixBits) {
    private static final Pattern BITS = Pattern.compile("\\d{1,3}");

    /** The block as CIDR writes it; an address alone is a block of one. */
    public static Optional<Network> read(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Addresses.read(text).map(base -> new Network(base, bits(base)));
        }
        String bits = text.substring(slash + 1).strip();
        if (!BITS.matcher(bits).matches()) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(bits);
        return Addresses.read(text.substring(0, slash))
                .filter(base -> prefix <= bits(base))
                .map(base -> new Network(base, prefix));
    }

    /** Whether the address is in the block; one of the other family never is. */
    public boolean contains(InetAddress address) {
        if (bits(address) != bits(base)) {
            return false;
        }
        int free = bits(base) - prefixBits;
        return number(address).shiftRight(free).equals(number(base).shiftRight(free));
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
