package io.idrelay.notification.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.platform.addresses.AddressRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlRulesTest {
    private final UrlRules production = new UrlRules(new AddressRules(false, false, false));
    private final UrlRules local = new UrlRules(new AddressRules(true, false, true));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://merchant.example",
                "https://merchant.example/callbacks?shop=1",
                "https://merchant.example:8443/a/b",
                "HTTPS://Merchant.Example/",
                "https://xn--bcher-kva.example/",
                "https://1.1.1.1/",
                "https://[2606:4700::1111]/"
            })
    void publicHttpsUrlIsTaken(String url) {
        assertThat(production.broken(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://merchant.example/ | is an https URL",
                "ftp://merchant.example/ | is an https URL",
                "merchant.example | is an https URL",
                "/callbacks | is an https URL",
                "https:merchant | has a host",
                "https:///path | has a host",
                "https://user@merchant.example/ | has no user name and no password",
                "https://user:pw@merchant.example/ | has no user name and no password",
                "https://merchant.example/#part | has no fragment",
                "https://merchant.example:0/ | has a port from 1 to 65535",
                "https://merchant.example:65536/ | has a port from 1 to 65535",
                "https://merchant.example/bücher | has only ASCII characters",
                "https://bad_host/ | is a URL",
                "https://mer chant.example/ | is a URL",
                "https://localhost/ | has a public host",
                "https://shop.localhost/ | has a public host",
                "https://merchant.example./ | has a public host",
                "https://127.0.0.1/ | has a public host",
                "https://10.1.2.3/ | has a public host",
                "https://169.254.169.254/latest | has a public host",
                "https://[::1]/ | has a public host",
                "https://[::ffff:10.0.0.1]/ | has a public host",
                "https://[fe80::1%25eth0]/ | has a public host"
            })
    void otherUrlIsRefusedWithTheRuleItBreaks(String url, String rule) {
        assertThat(production.broken(url)).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://127.0.0.0x1/",
                "https://999.1.1.1/"
            })
    void oddSpellingOfAnAddressIsRefused(String url) {
        assertThat(production.broken(url)).isNotEmpty();
    }

    @Test
    void overlongUrlIsRefused() {
        String url = "https://merchant.example/" + "a".repeat(2048);

        assertThat(production.broken(url)).contains("has at most 2048 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/x", "http://localhost:1/", "http://[::1]:99/"})
    void loopbackAndHttpAreTakenWhereTheSettingsSaySo(String url) {
        assertThat(local.broken(url)).isEmpty();
    }

    @Test
    void privateHostIsRefusedEvenThere() {
        assertThat(local.broken("http://192.168.1.1/")).contains("has a public host");
    }
}
