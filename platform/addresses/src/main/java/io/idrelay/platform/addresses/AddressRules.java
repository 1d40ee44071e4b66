package io.idrelay.platform.addresses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be connected to: those of the public internet over https, and loopback,
 * private ones and plain http where the settings allow them. Others choose the URLs, so without
 * this they could reach into our network.
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
            blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private final boolean loopbackAllowed;
    private final boolean privateAllowed;
    private final boolean httpAllowed;

    @Inject
    AddressRules(AddressConfig config) {
        this(config.loopbackAllowed(), config.privateAllowed(), config.httpAllowed());
    }

    /** Rules of one's own. */
    public AddressRules(boolean loopbackAllowed, boolean privateAllowed, boolean httpAllowed) {
        this.loopbackAllowed = loopbackAllowed;
        this.privateAllowed = privateAllowed;
        this.httpAllowed = httpAllowed;
    }

    /** Whether a connection to this address may be made. */
    public boolean permits(InetAddress address) {
        if (isIn(LOOPBACK, address)) {
            return loopbackAllowed;
        }
        if (isIn(PRIVATE, address)) {
            return privateAllowed;
        }
        return address.getAddress().length == 4
                ? !isIn(REFUSED_IPV4, address)
                : PUBLIC_IPV6.contains(address) && !isIn(REFUSED_IPV6, address);
    }

    /**
     * Whether a URL may be called as far as it can be told from its spelling; where its host's name
     * leads is vetted by {@link AddressBook} when it is called.
     */
    public boolean permits(URI url) {
        return permitsScheme(url)
                && url.getRawUserInfo() == null
                && url.getHost() != null
                && permitsHost(url.getHost());
    }

    /** Whether the URL's scheme is https, or http where that is allowed. */
    public boolean permitsScheme(URI url) {
        return "https".equalsIgnoreCase(url.getScheme())
                || (httpAllowed && "http".equalsIgnoreCase(url.getScheme()));
    }

    /** Whether a URL's host may be called as it is spelled; a name may still lead elsewhere. */
    public boolean permitsHost(String host) {
        return switch (HostSpelling.of(host)) {
            case HostSpelling.Literal(InetAddress address) -> permits(address);
            case HostSpelling.ThisMachine() -> loopbackAllowed;
            case HostSpelling.Name() -> true;
            case HostSpelling.Odd() -> false;
        };
    }

    private static boolean isIn(List<NetworkBlock> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static List<NetworkBlock> blocks(String... cidrs) {
        return Stream.of(cidrs).map(NetworkBlock::of).toList();
    }
}
