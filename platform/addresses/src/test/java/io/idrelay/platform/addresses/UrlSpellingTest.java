package io.idrelay.platform.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlSpellingTest {
    private final AddressRules production = new AddressRules(false, false, false);
    private final AddressRules local = new AddressRules(true, false, true);
    private final AddressRules everything = new AddressRules(true, true, true);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "loopback, 127.0.0.1",
        "loopback, 127.0.0.53",
        "loopback, 127.255.255.254",
        "loopback, [::1]",
        "loopback, [0:0:0:0:0:0:0:1]",
        "loopback, [0000:0000:0000:0000:0000:0000:0000:0001]",
        "loopback name, localhost",
        "loopback name, LocalHost",
        "loopback name, shop.localhost",
        "private, 10.0.0.1",
        "private, 10.255.255.255",
        "private, 172.16.0.1",
        "private, 172.31.255.255",
        "private, 192.168.0.1",
        "private, 192.168.255.255"
    })
    void whatOnlySettingsOpenIsRefusedInProduction(String kind, String host) {
        assertThat(production.permits(url(host))).as(kind).isFalse();
        assertThat(everything.permits(url(host))).as(kind).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "link-local, 169.254.0.1",
        "link-local metadata service, 169.254.169.254",
        "link-local, [fe80::1]",
        "link-local, [febf:ffff::1]",
        "link-local with a zone, [fe80::1%25eth0]",
        "loopback with a zone, [::1%25lo]",
        "site-local of old, [fec0::1]",
        "carrier-grade NAT, 100.64.0.1",
        "carrier-grade NAT, 100.127.255.254",
        "this network, 0.0.0.0",
        "this network, 0.0.0.1",
        "this network, 0.255.255.255",
        "unspecified, [::]",
        "unspecified, [0:0:0:0:0:0:0:0]",
        "multicast, 224.0.0.1",
        "multicast, 239.255.255.250",
        "multicast, [ff02::1]",
        "multicast, [ff0e::1]",
        "reserved, 240.0.0.1",
        "reserved, 254.1.2.3",
        "broadcast, 255.255.255.255",
        "protocol assignments, 192.0.0.1",
        "protocol assignments NAT64 discovery, 192.0.0.170",
        "documentation, 192.0.2.1",
        "documentation, 198.51.100.1",
        "documentation, 203.0.113.1",
        "documentation, [2001:db8::1]",
        "documentation, [3fff::1]",
        "benchmark, 198.18.0.1",
        "benchmark, 198.19.255.255",
        "benchmark, [2001:2::1]",
        "AS112, 192.31.196.1",
        "AMT, 192.52.193.1",
        "AS112, 192.175.48.1",
        "AS112, [2620:4f:8000::1]",
        "6to4 relay, 192.88.99.1",
        "6to4 of loopback, [2002:7f00:1::]",
        "6to4 of private, [2002:a00:1::1]",
        "6to4 of a public address, [2002:101:101::1]",
        "Teredo, [2001::1]",
        "Teredo, [2001:0:4136:e378:8000:63bf:3fff:fdd2]",
        "ORCHID, [2001:10::1]",
        "ORCHIDv2, [2001:20::1]",
        "NAT64 of loopback, [64:ff9b::7f00:1]",
        "NAT64 of private, [64:ff9b::10.0.0.1]",
        "NAT64 of a public address, [64:ff9b::101:101]",
        "NAT64 for local use, [64:ff9b:1::a00:1]",
        "IPv4-mapped link-local, [::ffff:169.254.169.254]",
        "IPv4-mapped carrier-grade NAT, [::ffff:6440:1]",
        "IPv4-compatible loopback, [::127.0.0.1]",
        "IPv4-compatible loopback, [::7f00:1]",
        "IPv4-compatible public, [::1.1.1.1]",
        "IPv4-translated, [::ffff:0:7f00:1]",
        "discard-only, [100::1]",
        "segment routing, [5f00::1]",
        "not given out, [4000::1]",
        "decimal, 2130706433",
        "decimal, 3232235521",
        "decimal, 0",
        "hexadecimal, 0x7f000001",
        "hexadecimal, 0X7F000001",
        "hexadecimal octets, 0x7f.0x0.0x0.0x1",
        "one hexadecimal octet, 127.0.0.0x1",
        "octal, 017700000001",
        "octal octets, 0177.0.0.1",
        "octal octets, 0177.0000.0000.0001",
        "zeros in front, 127.000.000.001",
        "zeros in front of a public address, 01.1.1.1",
        "two parts, 127.1",
        "three parts, 127.0.1",
        "two parts, 10.1",
        "five parts, 127.0.0.1.1",
        "octet over 255, 256.0.0.1",
        "octet over 255, 999.1.1.1",
        "trailing dot, 127.0.0.1.",
        "trailing dot, localhost.",
        "trailing dot, merchant.example.",
        "numeric last label, merchant.1",
        "hexadecimal last label, merchant.0x7f"
    })
    void whatNoSettingOpensIsRefusedEverywhere(String kind, String host) {
        assertThat(everything.permitsHost(host)).as(kind).isFalse();
        assertThat(production.permitsHost(host)).as(kind).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "mapped loopback, [::ffff:127.0.0.1]",
        "mapped loopback, [::ffff:7f00:1]",
        "mapped private, [::ffff:10.0.0.1]",
        "mapped private, [::ffff:c0a8:1]",
        "unique-local, [fc00::1]",
        "unique-local, [fd12:3456:789a::1]"
    })
    void mappedAndUniqueLocalAddressesFollowTheirSetting(String kind, String host) {
        assertThat(production.permits(url(host))).as(kind).isFalse();
        assertThat(everything.permits(url(host))).as(kind).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user@merchant.example/",
                "https://user:word@merchant.example/",
                "https://merchant.example@127.0.0.1/",
                "https://127.0.0.1@merchant.example/",
                "https://@merchant.example/",
                "http://merchant.example/",
                "ftp://merchant.example/",
                "gopher://merchant.example/",
                "file:///etc/passwd",
                "jar:https://merchant.example/a.jar!/b",
                "https:/path",
                "https:merchant.example",
                "https:///path",
                "//merchant.example/",
                "merchant.example/callbacks",
                "/relative"
            })
    void onlyPlainHttpsIsPermittedInProduction(String url) {
        assertThat(production.permits(URI.create(url))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://merchant.example/",
                "HTTPS://Merchant.Example:8443/a?b=c",
                "https://xn--bcher-kva.example/",
                "https://1.1.1.1/",
                "https://[2606:4700::1111]/",
                "https://127.0.0.1.merchant.example/",
                "https://0x7f.merchant.example/"
            })
    void publicHostIsPermitted(String url) {
        assertThat(production.permits(URI.create(url))).isTrue();
    }

    @Test
    void loopbackSettingOpensNoPrivateNetwork() {
        assertThat(local.permits(URI.create("http://127.0.0.1:8080/"))).isTrue();
        assertThat(local.permits(URI.create("http://localhost/"))).isTrue();
        assertThat(local.permits(url("10.0.0.1"))).isFalse();
        assertThat(local.permits(url("[fd00::1]"))).isFalse();
    }

    private static URI url(String host) {
        return URI.create("https://" + host + "/");
    }
}
