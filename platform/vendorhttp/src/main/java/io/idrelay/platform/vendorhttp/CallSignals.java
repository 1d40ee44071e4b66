package io.idrelay.platform.vendorhttp;

import io.idrelay.contracts.VendorId;
import io.idrelay.platform.observability.Metrics;
import io.idrelay.vendor.spi.VendorAnswer;
import io.idrelay.vendor.spi.VendorAnswer.Answered;
import io.idrelay.vendor.spi.VendorAnswer.Unanswered;
import io.idrelay.vendor.spi.VendorRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.function.Supplier;

/**
 * The metrics and the client span of a call, every retry for itself. None has the path, the query
 * or a body: they hold ids and people.
 */
final class CallSignals {
    private final MeterRegistry meters;
    private final Tracer tracer;

    CallSignals(MeterRegistry meters, Tracer tracer) {
        this.meters = meters;
        this.tracer = tracer;
    }

    VendorAnswer around(VendorId vendor, VendorRequest request, Supplier<VendorAnswer> call) {
        Timer.Sample sample = Timer.start(meters);
        Span span = span(vendor, request);
        try {
            VendorAnswer answer = call.get();
            sample.stop(meters.timer(Metrics.VENDOR_CALL_SECONDS, "vendor", vendor.value()));
            meters.counter(
                            Metrics.VENDOR_CALLS,
                            "vendor",
                            vendor.value(),
                            "outcome",
                            outcome(answer))
                    .increment();
            describe(span, answer);
            return answer;
        } finally {
            span.end();
        }
    }

    private Span span(VendorId vendor, VendorRequest request) {
        String host = request.uri().getHost();
        return tracer.spanBuilder(request.method() + " " + vendor.value())
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("http.request.method", request.method())
                .setAttribute("server.address", host == null ? "" : host)
                .setAttribute("idrelay.vendor", vendor.value())
                .startSpan();
    }

    private static void describe(Span span, VendorAnswer answer) {
        switch (answer) {
            case Answered answered -> {
                span.setAttribute("http.response.status_code", answered.status());
                if (answered.status() >= 400) {
                    span.setStatus(StatusCode.ERROR);
                }
            }
            case Unanswered unanswered -> {
                span.setAttribute("error.type", unanswered.code());
                span.setStatus(StatusCode.ERROR);
            }
        }
    }

    private static String outcome(VendorAnswer answer) {
        return switch (answer) {
            case Answered answered -> (answered.status() / 100) + "xx";
            case Unanswered unanswered -> unanswered.code();
        };
    }
}
