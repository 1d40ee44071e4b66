package io.idrelay.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {
    private final TrustedProxies proxies = proxies("10.0.0.0/8", "fd00::/8");

    @Test
    void peerThatIsNoProxyIsTheOriginWhateverItForwards() {
        assertOrigin("203.0.113.9", List.of("198.51.100.1"), "203.0.113.9");
    }

    @Test
    void rightmostHopThatIsNoProxyIsTheOrigin() {
        assertOrigin("10.0.0.1", List.of("192.0.2.66, 198.51.100.1, 10.9.9.9"), "198.51.100.1");
    }

    @Test
    void severalHeadersAreOneList() {
        assertOrigin("10.0.0.1", List.of("192.0.2.66", "198.51.100.1,10.2.2.2"), "198.51.100.1");
    }

    @Test
    void portsAndBracketsAreLeftOut() {
        assertOrigin("10.0.0.1", List.of("[2001:db8::7]:4711, 10.1.1.1:80"), "2001:db8::7");
    }

    @Test
    void ipv4InsideIpv6IsIpv4() {
        assertOrigin("::ffff:10.0.0.1", List.of("::ffff:198.51.100.1"), "198.51.100.1");
    }

    @Test
    void leftmostProxyIsTheOriginWhereThereAreOnlyProxies() {
        assertOrigin("10.0.0.1", List.of("10.0.0.3, 10.0.0.2"), "10.0.0.3");
    }

    @Test
    void peerIsTheOriginWhereNothingIsForwarded() {
        assertOrigin("fd00::1", List.of(), "fd00::1");
    }

    @Test
    void unreadableHopHidesTheOrigin() {
        for (String hop :
                List.of("unknown", "localhost", "", "1.2.3", "fe80::1%eth0", "999.1.1.1")) {
            assertThat(proxies.origin("10.0.0.1", List.of("198.51.100.1," + hop)))
                    .as(hop)
                    .isEmpty();
        }
    }

    @Test
    void unreadablePeerHasNoOrigin() {
        assertThat(proxies.origin("", List.of("198.51.100.1"))).isEmpty();
    }

    private void assertOrigin(String peer, List<String> forwardedFor, String expected) {
        Optional<InetAddress> origin = proxies.origin(peer, forwardedFor);

        assertThat(origin).contains(InetAddress.ofLiteral(expected));
    }

    private static TrustedProxies proxies(String... blocks) {
        return new TrustedProxies(SourceNetworks.read(List.of(blocks)).orElseThrow().networks());
    }
}
