package io.idrelay.ingest.intake;

import io.idrelay.ingest.account.IntakeAccount;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import java.util.Optional;

/**
 * The trace of one webhook, begun here: a vendor's own trace headers are not ours to join, and the
 * framework's spans would carry the query string.
 */
final class WebhookSpan {
    private final Span span;

    private WebhookSpan(Span span) {
        this.span = span;
    }

    static WebhookSpan start(Tracer tracer) {
        return new WebhookSpan(
                tracer.spanBuilder("webhook.receive")
                        .setNoParent()
                        .setSpanKind(SpanKind.SERVER)
                        .startSpan());
    }

    void admitted(IntakeAccount account) {
        span.setAttribute("idrelay.vendor", account.adapter().id().value());
        span.setAttribute("idrelay.vendor_account", account.id().value());
        span.setAttribute("idrelay.merchant", account.merchantId().value());
    }

    /** The W3C trace context for the record; absent where tracing is off. */
    Optional<String> traceparent() {
        SpanContext context = span.getSpanContext();
        return context.isValid()
                ? Optional.of(
                        "00-%s-%s-%s"
                                .formatted(
                                        context.getTraceId(),
                                        context.getSpanId(),
                                        context.getTraceFlags().asHex()))
                : Optional.empty();
    }

    String traceId() {
        return span.getSpanContext().getTraceId();
    }

    void end(IntakeOutcome outcome) {
        span.setAttribute("idrelay.outcome", outcome.code());
        span.setAttribute("http.response.status_code", outcome.status());
        span.end();
    }
}
