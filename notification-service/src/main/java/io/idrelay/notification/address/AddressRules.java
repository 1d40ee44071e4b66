package io.idrelay.notification.address;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses a callback may be sent to: those of the public internet, and loopback and private
 * ones where the settings allow them. A merchant chooses the URL, so without this it could reach
 * into our network.
 *
 * <p>Source: IANA's special-purpose address registries for IPv4 and IPv6.
 */
@ApplicationScoped
public class AddressRules {
    private static final List<NetworkBlock> LOOPBACK = blocks("127.0.0.0/8", "::1/128");

    private static final List<NetworkBlock> PRIVATE =
            blocks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");

    private static final List<NetworkBlock> REFUSED_IPV4 =
            blocks(
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "169.254.0.0/16",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4");

    /** Global unicast; everything outside is loopback, mapped, translated, local or multicast. */
    private static final NetworkBlock PUBLIC_IPV6 = NetworkBlock.of("2000::/3");

    /** Parts of global unicast that tunnel to IPv4 (Teredo, 6to4) or are set aside. */
    private static final List<NetworkBlock> REFUSED_IPV6 =
            blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final AddressesConfig config;

    AddressRules(AddressesConfig config) {
        this.config = config;
    }

    /** Whether a connection to this address may be made. */
    public boolean permits(InetAddress address) {
        if (isIn(LOOPBACK, address)) {
            return config.loopbackAllowed();
        }
        if (isIn(PRIVATE, address)) {
            return config.privateAllowed();
        }
        return address.getAddress().length == 4
                ? !isIn(REFUSED_IPV4, address)
                : PUBLIC_IPV6.contains(address) && !isIn(REFUSED_IPV6, address);
    }

    /** Whether names of this machine itself, such as {@code localhost}, are allowed. */
    public boolean loopbackAllowed() {
        return config.loopbackAllowed();
    }

    /** Whether plain http is allowed. */
    public boolean httpAllowed() {
        return config.httpAllowed();
    }

    private static boolean isIn(List<NetworkBlock> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static List<NetworkBlock> blocks(String... cidrs) {
        return Stream.of(cidrs).map(NetworkBlock::of).toList();
    }
}
