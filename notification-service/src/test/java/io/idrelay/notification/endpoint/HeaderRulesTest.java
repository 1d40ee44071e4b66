package io.idrelay.notification.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "X-Shop", "x_1", "traceparent"})
    void ordinaryHeaderIsTaken(String name) {
        assertThat(HeaderRules.broken(Map.of(name, "Bearer abc def"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection", "keep-alive", "Proxy-Authorization", "TE", "Trailer",
                "Transfer-Encoding", "Upgrade", "Host", "Content-Length", "Content-Type",
                "Webhook-Id", "webhook-signature", "webhook-anything"
            })
    void headerOfHttpOrOfOursIsRefused(String name) {
        assertThat(HeaderRules.broken(Map.of(name, "x")))
                .contains("has no header that idrelay or HTTP itself sets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "a\r\nb", "ä", "a\u0000"})
    void invalidNameIsRefused(String name) {
        assertThat(HeaderRules.broken(Map.of(name, "x")))
                .contains("has valid header names, each once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " x", "x ", "a\rb", "a\nb", "a\r\nX: y", "a\u0000", "ä", "\u007f"})
    void invalidValueIsRefused(String value) {
        assertThat(HeaderRules.broken(Map.of("X-Shop", value)))
                .contains("has header values of visible ASCII characters");
    }

    @Test
    void sameNameInAnotherCaseIsRefused() {
        assertThat(HeaderRules.broken(Map.of("X-Shop", "1", "x-shop", "2")))
                .contains("has valid header names, each once");
    }

    @Test
    void seventeenHeadersAreRefused() {
        Map<String, String> headers =
                IntStream.range(0, 17).boxed().collect(Collectors.toMap(i -> "x-" + i, i -> "v"));

        assertThat(HeaderRules.broken(headers)).contains("has at most 16 entries");
    }

    @Test
    void overlongValueIsRefused() {
        assertThat(HeaderRules.broken(Map.of("X-Shop", "a".repeat(2049)))).isNotEmpty();
    }
}
