package io.idrelay.platform.events;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Trace contexts in the text form of W3C Trace Context, as events carry them. */
public final class Traces {
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private Traces() {}

    /** The current span as a {@code traceparent}, where there is one. */
    public static Optional<String> currentTraceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? Optional.of(
                        "00-"
                                + span.getTraceId()
                                + "-"
                                + span.getSpanId()
                                + "-"
                                + span.getTraceFlags().asHex())
                : Optional.empty();
    }

    /** The trace id inside a {@code traceparent}. */
    public static Optional<String> traceId(Optional<String> traceparent) {
        return traceparent.flatMap(Traces::parse).map(SpanContext::getTraceId);
    }

    /** Runs work in a span of its own whose parent is what caused it. */
    public static <T> T within(Optional<String> traceparent, String spanName, Supplier<T> work) {
        return run(span(traceparent, spanName, SpanKind.CONSUMER).startSpan(), work);
    }

    /**
     * Runs work that belongs to a process but was caused in another trace, for example by an end
     * user's request: in a span of the process's trace. The cause and that span are linked to each
     * other.
     *
     * @param traceparent of the process
     */
    public static <T> T joined(Optional<String> traceparent, String spanName, Supplier<T> work) {
        SpanContext cause = Span.current().getSpanContext();
        linkCurrentTo(traceparent);
        return run(span(traceparent, spanName, SpanKind.INTERNAL).addLink(cause).startSpan(), work);
    }

    private static SpanBuilder span(Optional<String> traceparent, String name, SpanKind kind) {
        Context parent =
                traceparent
                        .flatMap(Traces::parse)
                        .map(span -> Context.root().with(Span.wrap(span)))
                        .orElse(Context.root());
        return GlobalOpenTelemetry.getTracer("idrelay")
                .spanBuilder(name)
                .setSpanKind(kind)
                .setParent(parent);
    }

    private static <T> T run(Span span, Supplier<T> work) {
        try (Scope scope = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }

    /** Links the current span to another trace. */
    private static void linkCurrentTo(Optional<String> traceparent) {
        traceparent.flatMap(Traces::parse).ifPresent(span -> Span.current().addLink(span));
    }

    private static Optional<SpanContext> parse(String traceparent) {
        Matcher parts = TRACEPARENT.matcher(traceparent);
        if (!parts.matches()) {
            return Optional.empty();
        }
        SpanContext span =
                SpanContext.createFromRemoteParent(
                        parts.group(1),
                        parts.group(2),
                        TraceFlags.fromHex(parts.group(3), 0),
                        TraceState.getDefault());
        return span.isValid() ? Optional.of(span) : Optional.empty();
    }
}
