package io.idrelay.process.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorId;
import io.idrelay.vendor.spi.VendorProfile;
import io.idrelay.vendor.spi.VendorProfile.CallbackTrust;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteTest {
    private static final VendorId ONE = new VendorId("one");
    private static final VendorId TWO = new VendorId("two");
    private final Candidate pageOnly = candidate(ONE, Set.of(Flow.CAPTURE), Set.of(Channel.PAGE));
    private final Candidate both =
            candidate(TWO, Set.of(Flow.CAPTURE, Flow.EID), Set.of(Channel.PAGE, Channel.SDK));

    @Test
    void firstAccountThatOffersAllServes() {
        Route route = choose(Optional.empty(), Flow.CAPTURE, Channel.SDK);

        assertThat(route).isEqualTo(new Route.Through(both));
    }

    @Test
    void namedVendorServesAlone() {
        Route route = choose(Optional.of(ONE), Flow.CAPTURE, Channel.SDK);

        assertThat(route).isEqualTo(new Route.ChannelNotOffered());
    }

    @Test
    void vendorWithoutAccountServesNothing() {
        Route route = choose(Optional.of(new VendorId("three")), Flow.CAPTURE, Channel.PAGE);

        assertThat(route).isEqualTo(new Route.NoAccount());
    }

    @Test
    void flowThatNobodyOffersIsSaid() {
        Route route = choose(Optional.empty(), Flow.DOCUMENT, Channel.PAGE);

        assertThat(route).isEqualTo(new Route.FlowNotOffered());
    }

    private Route choose(Optional<VendorId> wanted, Flow flow, Channel channel) {
        return Route.choose(List.of(pageOnly, both), wanted, flow, channel);
    }

    private static Candidate candidate(VendorId vendor, Set<Flow> flows, Set<Channel> channels) {
        VendorProfile profile =
                new VendorProfile(
                        vendor.value(),
                        flows,
                        channels,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        new VendorProfile.Coverage(Map.of(), Set.of()),
                        CallbackTrust.HINT,
                        Duration.ofMinutes(5),
                        Duration.ofHours(1));
        return new Candidate(VendorAccountId.create(), vendor, profile);
    }
}
