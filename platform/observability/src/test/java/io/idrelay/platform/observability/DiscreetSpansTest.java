package io.idrelay.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class DiscreetSpansTest {
    private final SdkTracerProvider traces =
            SdkTracerProvider.builder().addSpanProcessor(new DiscreetSpans()).build();

    @Test
    void queriesAddressesAndBrowsersAreHidden() {
        Span span =
                traces.get("test")
                        .spanBuilder("GET")
                        .setAttribute("url.query", "token=abc")
                        .setAttribute("client.address", "203.0.113.7")
                        .setAttribute("user_agent.original", "Browser/1")
                        .setAttribute("url.full", "https://a.example/b?token=abc")
                        .setAttribute("http.route", "/v1/things")
                        .startSpan();

        assertThat(attribute(span, "url.query")).isEqualTo("hidden");
        assertThat(attribute(span, "client.address")).isEqualTo("hidden");
        assertThat(attribute(span, "user_agent.original")).isEqualTo("hidden");
        assertThat(attribute(span, "url.full")).isEqualTo("https://a.example/b");
        assertThat(attribute(span, "http.route")).isEqualTo("/v1/things");
    }

    @Test
    void secretInAPathIsHiddenAndAnIdIsNot() {
        String id = "prc_0192f3a1b2c37d4e8f90a1b2c3d4e5f6";

        assertThat(DiscreetSpans.withoutSecrets("/v1/processes/" + id))
                .isEqualTo("/v1/processes/" + id);
        assertThat(DiscreetSpans.withoutSecrets("/c/" + "x".repeat(43))).isEqualTo("/c/hidden");
    }

    private static String attribute(Span span, String name) {
        String value = ((ReadableSpan) span).getAttribute(AttributeKey.stringKey(name));
        return value == null ? "" : value;
    }
}
