package io.idrelay.platform.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private final AddressRules production = new AddressRules(false, false, false);
    private final AddressRules local = new AddressRules(true, false, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "::1",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::7f00:1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "2002:7f00:1::",
                "203.0.113.1",
                "fdff::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void addressOutsideThePublicInternetIsRefused(String address) {
        assertThat(production.permits(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "192.0.1.1",
                "198.20.0.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450:4001::8a"
            })
    void publicAddressIsPermitted(String address) {
        assertThat(production.permits(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"})
    void loopbackIsPermittedWhereTheSettingSaysSo(String address) {
        assertThat(local.permits(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "169.254.169.254", "192.168.0.1", "fd00::1", "0.0.0.0"})
    void nothingElsePrivateIsPermittedWithLoopback(String address) {
        assertThat(local.permits(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "172.16.0.1", "172.18.0.5", "192.168.0.1", "fd00::1"})
    void privateNetworkIsPermittedWhereTheSettingSaysSo(String address) {
        AddressRules shared = new AddressRules(false, true, false);

        assertThat(shared.permits(InetAddress.ofLiteral(address))).isTrue();
        assertThat(shared.permits(InetAddress.ofLiteral("127.0.0.1"))).isFalse();
        assertThat(shared.permits(InetAddress.ofLiteral("169.254.169.254"))).isFalse();
    }
}
