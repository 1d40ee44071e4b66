package io.idrelay.platform.vendorhttp;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Which addresses may be called: public ones over https, unless settings allow more. */
final class AddressRules {
    /**
     * Blocks that {@link InetAddress} has no question for. Source: IANA special-purpose registries.
     */
    private static final List<Block> SPECIAL =
            List.of(
                    Block.of("0.0.0.0", 8),
                    Block.of("100.64.0.0", 10),
                    Block.of("192.0.0.0", 24),
                    Block.of("192.0.2.0", 24),
                    Block.of("192.88.99.0", 24),
                    Block.of("198.18.0.0", 15),
                    Block.of("198.51.100.0", 24),
                    Block.of("203.0.113.0", 24),
                    Block.of("240.0.0.0", 4),
                    Block.of("::", 96),
                    Block.of("64:ff9b::", 32),
                    Block.of("100::", 64),
                    Block.of("2001::", 23),
                    Block.of("2001:db8::", 32),
                    Block.of("2002::", 16),
                    Block.of("fec0::", 10));

    private static final Block UNIQUE_LOCAL = Block.of("fc00::", 7);

    private final boolean loopbackAllowed;
    private final boolean privateAllowed;
    private final boolean httpAllowed;

    AddressRules(AddressConfig config) {
        this(config.loopbackAllowed(), config.privateAllowed(), config.httpAllowed());
    }

    AddressRules(boolean loopbackAllowed, boolean privateAllowed, boolean httpAllowed) {
        this.loopbackAllowed = loopbackAllowed;
        this.privateAllowed = privateAllowed;
        this.httpAllowed = httpAllowed;
    }

    /** Whether the address as written may be called at all. */
    boolean allows(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean schemeAllowed = scheme.equals("https") || (httpAllowed && scheme.equals("http"));
        return schemeAllowed && uri.getHost() != null && uri.getRawUserInfo() == null;
    }

    /** Whether a host's number may be connected to. */
    boolean allows(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return loopbackAllowed;
        }
        if (address.isSiteLocalAddress() && address instanceof Inet4Address
                || UNIQUE_LOCAL.contains(address)) {
            return privateAllowed;
        }
        return !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isMulticastAddress()
                && SPECIAL.stream().noneMatch(block -> block.contains(address));
    }

    private record Block(List<Byte> start, int bits) {
        static Block of(String address, int bits) {
            return new Block(bytes(InetAddress.ofLiteral(address)), bits);
        }

        boolean contains(InetAddress address) {
            List<Byte> other = bytes(address);
            if (other.size() != start.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((start.get(bit / 8) & mask) != (other.get(bit / 8) & mask)) {
                    return false;
                }
            }
            return true;
        }

        private static List<Byte> bytes(InetAddress address) {
            byte[] raw = address.getAddress();
            Byte[] boxed = new Byte[raw.length];
            for (int i = 0; i < raw.length; i++) {
                boxed[i] = raw[i];
            }
            return List.of(boxed);
        }
    }
}
