package io.idrelay.process.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUrlsTest {
    private static final List<String> HOSTS = List.of("shop.example", "localhost", "127.0.0.1");
    private final RedirectUrls production = new RedirectUrls(false);
    private final RedirectUrls local = new RedirectUrls(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://SHOP.example/back?order=1&x=%C3%A4",
                "https://shop.example:8443/back"
            })
    void httpsOnARegisteredHostIsTaken(String url) {
        assertThat(production.broken(url, HOSTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/back",
                "shop.example/back",
                "http://shop.example/back",
                "ftp://shop.example/back",
                "javascript:alert(1)",
                "https:shop.example",
                "https:///back",
                "https://shop.example/back#top",
                "https://user@shop.example/back",
                "https://shop.example@evil.example/",
                "https://evil.example/?shop.example",
                "https://shop.example.evil.example/",
                "https://notshop.example/",
                "https://shop.example\\@evil.example/",
                "https://shop.example /",
                "http://127.0.0.1/back",
                "http://localhost:8080/back"
            })
    void anythingElseIsRefused(String url) {
        assertThat(production.broken(url, HOSTS)).isPresent();
    }

    @Test
    void theRuleSaysWhatIsWrongAndNotTheUrl() {
        Optional<String> rule = production.broken("http://shop.example/secret-order", HOSTS);

        assertThat(rule).contains("is https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9000/back", "http://localhost/back"})
    void plainHttpToThisMachineIsTakenForDevelopmentAlone(String url) {
        assertThat(local.broken(url, HOSTS)).isEmpty();
        assertThat(local.broken("http://shop.example/", HOSTS)).isPresent();
        assertThat(local.broken("http://127.0.0.2/", HOSTS)).isPresent();
    }

    @Test
    void aLongUrlIsRefused() {
        String url = "https://shop.example/" + "a".repeat(RedirectUrls.CHARACTERS_MAX);

        assertThat(production.broken(url, HOSTS)).isPresent();
    }
}
