package io.idrelay.process.account;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The networks a vendor calls back from, as CIDR blocks. Pure; never looks a name up. */
final class SourceNetworks {
    static final int BLOCKS_MAX = 64;

    private SourceNetworks() {}

    static Stream<Fault> faults(List<String> blocks) {
        if (blocks.size() > BLOCKS_MAX) {
            return Stream.of(new Fault("sourceNetworks", "at most " + BLOCKS_MAX + " blocks"));
        }
        return IntStream.range(0, blocks.size())
                .filter(i -> !valid(blocks.get(i)))
                .mapToObj(i ->
                        new Fault(
                                "sourceNetworks[" + i + "]",
                                "is a CIDR block such as 192.0.2.0/24 or 2001:db8::/32"));
    }

    private static boolean valid(String block) {
        int slash = block.indexOf('/');
        if (slash < 0 || !block.substring(slash + 1).matches("[0-9]{1,3}")) {
            return false;
        }
        try {
            byte[] address = InetAddress.ofLiteral(block.substring(0, slash)).getAddress();
            int bits = Integer.parseInt(block.substring(slash + 1));
            return bits <= address.length * 8 && nothingBeyond(address, bits);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A block that names a single host inside it is more likely a slip than meant. */
    private static boolean nothingBeyond(byte[] address, int bits) {
        return IntStream.range(bits, address.length * 8)
                .allMatch(bit -> (address[bit / 8] & (0x80 >> (bit % 8))) == 0);
    }
}
