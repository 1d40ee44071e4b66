package io.idrelay.process.routing;

import io.idrelay.contracts.VendorId;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import java.util.List;
import java.util.Optional;

/** Which account serves a verification, or why none does. */
public sealed interface Route {
    /** This one does. */
    record Through(Candidate candidate) implements Route {}

    /** The merchant has no active account, or none at the vendor it wants. */
    record NoAccount() implements Route {}

    /** None of the vendors in question verifies in this way. */
    record FlowNotOffered() implements Route {}

    /** One of them does, but not where the merchant wants it done. */
    record ChannelNotOffered() implements Route {}

    /**
     * Picks the first candidate that offers what is wanted. Pure.
     *
     * @param candidates the merchant's active accounts in the order they are tried
     * @param wanted the one vendor that may serve; any when empty
     */
    static Route choose(
            List<Candidate> candidates, Optional<VendorId> wanted, Flow flow, Channel channel) {
        List<Candidate> allowed =
                candidates.stream()
                        .filter(c -> wanted.map(c.vendor()::equals).orElse(true))
                        .toList();
        if (allowed.isEmpty()) {
            return new NoAccount();
        }
        if (allowed.stream().noneMatch(c -> c.offers(flow))) {
            return new FlowNotOffered();
        }
        return allowed.stream()
                .filter(c -> c.offers(flow, channel))
                .findFirst()
                .<Route>map(Through::new)
                .orElse(new ChannelNotOffered());
    }
}
