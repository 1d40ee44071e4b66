package io.idrelay.ingest.source;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The proxies in front of us, whose {@code X-Forwarded-For} is believed. Anybody else's is not: a
 * client can write what it likes into that header.
 */
public record TrustedProxies(List<Network> networks) {
    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /**
     * Where a request comes from: the connection's other end or, where that is a trusted proxy, the
     * rightmost hop that is not.
     *
     * @param peer the connection's other end
     * @param forwardedFor the values of {@code X-Forwarded-For}, in order
     * @return empty when the peer is no IP address or a trusted proxy passed on something
     *     unreadable
     */
    public Optional<InetAddress> origin(String peer, List<String> forwardedFor) {
        Optional<InetAddress> origin = Addresses.read(peer);
        for (String hop : fromTheRight(forwardedFor)) {
            if (origin.filter(this::trusts).isEmpty()) {
                return origin;
            }
            origin = Addresses.read(hop);
        }
        return origin;
    }

    private boolean trusts(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> fromTheRight(List<String> forwardedFor) {
        List<String> hops = new ArrayList<>();
        for (String value : forwardedFor) {
            Collections.addAll(hops, value.split(",", -1));
        }
        return hops.reversed();
    }
}
