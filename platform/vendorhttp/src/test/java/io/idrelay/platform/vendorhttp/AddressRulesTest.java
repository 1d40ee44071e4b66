package io.idrelay.platform.vendorhttp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private final AddressRules production = new AddressRules(false, false, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void addressThatIsNotPublicIsRefused(String address) {
        assertThat(production.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "192.0.1.1",
                "198.20.0.1",
                "2606:4700::1111",
                "2a00:1450:4001::1"
            })
    void publicAddressIsAllowed(String address) {
        assertThat(production.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void loopbackIsAllowedWhereASettingSaysSo() {
        AddressRules local = new AddressRules(true, false, true);

        assertThat(local.allows(InetAddress.ofLiteral("127.0.0.1"))).isTrue();
        assertThat(local.allows(InetAddress.ofLiteral("::1"))).isTrue();
        assertThat(local.allows(InetAddress.ofLiteral("10.0.0.1"))).isFalse();
        assertThat(local.allows(InetAddress.ofLiteral("169.254.169.254"))).isFalse();
    }

    @Test
    void privateNetworksAreAllowedWhereASettingSaysSo() {
        AddressRules inside = new AddressRules(false, true, false);

        assertThat(inside.allows(InetAddress.ofLiteral("172.18.0.5"))).isTrue();
        assertThat(inside.allows(InetAddress.ofLiteral("fd00::5"))).isTrue();
        assertThat(inside.allows(InetAddress.ofLiteral("127.0.0.1"))).isFalse();
        assertThat(inside.allows(InetAddress.ofLiteral("169.254.169.254"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://vendor.example/",
                "ftp://vendor.example/",
                "file:///etc/passwd",
                "https:/path",
                "https://user:pass@vendor.example/",
                "/relative"
            })
    void onlyPlainHttpsIsAllowed(String uri) {
        assertThat(production.allows(URI.create(uri))).isFalse();
    }

    @Test
    void httpIsAllowedWhereASettingSaysSo() {
        assertThat(production.allows(URI.create("https://vendor.example/"))).isTrue();
        assertThat(new AddressRules(true, false, true).allows(URI.create("http://127.0.0.1:8080/")))
                .isTrue();
    }
}
