package io.idrelay.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceNetworksTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.7/24, 192.0.2.1, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "0.0.0.0/0, 203.0.113.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "255.255.255.255/32, 255.255.255.255, true"
    })
    void blockHoldsItsAddressesOnly(String block, String address, boolean allowed) {
        SourceNetworks networks = SourceNetworks.read(List.of(block)).orElseThrow();

        assertThat(networks.allow(Optional.of(InetAddress.ofLiteral(address)))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "::/129",
                "example.com/8"
            })
    void whatIsNoBlockIsNotRead(String block) {
        assertThat(SourceNetworks.read(List.of("10.0.0.0/8", block))).isEmpty();
    }

    @Test
    void noNetworksAllowAnyOrigin() {
        SourceNetworks any = SourceNetworks.read(List.of()).orElseThrow();

        assertThat(any.allow(Optional.empty())).isTrue();
    }

    @Test
    void unknownOriginIsRefusedWhereNetworksAreListed() {
        SourceNetworks listed = SourceNetworks.read(List.of("0.0.0.0/0")).orElseThrow();

        assertThat(listed.allow(Optional.empty())).isFalse();
    }
}
