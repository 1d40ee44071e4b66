package io.idrelay.platform.addresses;

import java.net.InetAddress;

/** A block of addresses such as {@code 10.0.0.0/8}. */
record NetworkBlock(byte[] prefix, int bits) {

    /** Reads {@code address/bits}, both IPv4 or both IPv6. */
    static NetworkBlock of(String cidr) {
        int slash = cidr.indexOf('/');
        byte[] prefix = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
        return new NetworkBlock(prefix, Integer.parseInt(cidr.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != prefix.length) {
            return false;
        }
        int whole = bits / 8;
        for (int i = 0; i < whole; i++) {
            if (bytes[i] != prefix[i]) {
                return false;
            }
        }
        int rest = bits % 8;
        return rest == 0 || ((bytes[whole] ^ prefix[whole]) & 0xff) >> (8 - rest) == 0;
    }
}
