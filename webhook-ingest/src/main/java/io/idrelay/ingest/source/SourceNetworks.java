package io.idrelay.ingest.source;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The networks that an account's webhooks must come from.
 *
 * @param networks empty for any
 */
public record SourceNetworks(List<Network> networks) {
    public SourceNetworks {
        networks = List.copyOf(networks);
    }

    /** The networks of a list of CIDR blocks; absent when one cannot be read. */
    public static Optional<SourceNetworks> read(List<String> blocks) {
        List<Network> networks = new ArrayList<>();
        for (String block : blocks) {
            Optional<Network> network = Network.read(block);
            if (network.isEmpty()) {
                return Optional.empty();
            }
            networks.add(network.get());
        }
        return Optional.of(new SourceNetworks(networks));
    }

    /**
     * Whether a request may come from here.
     *
     * @param origin absent where it cannot be known, which is let in only where any is
     */
    public boolean allow(Optional<InetAddress> origin) {
        return networks.isEmpty()
                || origin.filter(o -> networks.stream().anyMatch(n -> n.contains(o))).isPresent();
    }
}
