package io.idrelay.platform.vendorhttp;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.VendorId;
import io.idrelay.platform.observability.Metrics;
import io.idrelay.vendor.spi.VendorAnswer;
import io.idrelay.vendor.spi.VendorRequest;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallSignalsTest {
    private static final VendorId VENDOR = new VendorId("testvendor");
    private static final VendorRequest REQUEST =
            VendorRequest.postJson(
                            URI.create("https://vendor.example/people/nora?q=nora"),
                            "{\"name\":\"nora\"}")
                    .header("X-Name", "nora");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Kept spans = new Kept();
    private final CallSignals signals =
            new CallSignals(
                    meters,
                    SdkTracerProvider.builder()
                            .addSpanProcessor(SimpleSpanProcessor.create(spans))
                            .build()
                            .get("test"));

    @Test
    void callIsCountedByVendorAndOutcomeOnly() {
        signals.around(VENDOR, REQUEST, () -> answered(204));
        signals.around(
                VENDOR,
                REQUEST,
                () -> new VendorAnswer.Unanswered("timeout", true, Optional.empty()));

        assertThat(meters.get(Metrics.VENDOR_CALLS).counters())
                .extracting(counter -> counter.getId().getTags())
                .containsExactlyInAnyOrder(
                        List.of(Tag.of("outcome", "2xx"), Tag.of("vendor", "testvendor")),
                        List.of(Tag.of("outcome", "timeout"), Tag.of("vendor", "testvendor")));
    }

    @Test
    void callIsTimedByVendor() {
        signals.around(VENDOR, REQUEST, () -> answered(204));

        assertThat(meters.get(Metrics.VENDOR_CALL_SECONDS).timer().count()).isEqualTo(1);
    }

    @Test
    void spanSaysWhereToAndHowItEndedAndNothingOfThePerson() {
        signals.around(VENDOR, REQUEST, () -> answered(503));

        assertThat(spans.all).hasSize(1);
        SpanData span = spans.all.getFirst();
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(span.getAttributes().asMap().toString())
                .contains("vendor.example")
                .contains("503");
        assertThat(span.toString()).doesNotContain("nora");
    }

    private static VendorAnswer answered(int status) {
        return new VendorAnswer.Answered(status, Map.of(), new byte[0], Instant.EPOCH);
    }

    private static final class Kept implements SpanExporter {
        private final List<SpanData> all = new ArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            all.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
