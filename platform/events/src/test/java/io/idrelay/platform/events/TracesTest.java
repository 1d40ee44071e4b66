package io.idrelay.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TracesTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";
    private static final Optional<String> CAUSE = Optional.of("00-" + TRACE + "-" + SPAN + "-01");

    private final List<SpanData> ended = new ArrayList<>();

    @BeforeEach
    void recordSpans() {
        GlobalOpenTelemetry.resetForTest();
        SdkTracerProvider spans =
                SdkTracerProvider.builder().addSpanProcessor(new Recorder()).build();
        OpenTelemetrySdk.builder().setTracerProvider(spans).buildAndRegisterGlobal();
    }

    @AfterEach
    void forget() {
        GlobalOpenTelemetry.resetForTest();
    }

    @Test
    void workContinuesTheTraceOfItsCause() {
        Optional<String> inside = Traces.within(CAUSE, "handle", Traces::currentTraceparent);

        assertThat(Traces.traceId(inside)).contains(TRACE);
        assertThat(ended).singleElement().extracting(SpanData::getParentSpanId).isEqualTo(SPAN);
        assertThat(inside.orElseThrow()).contains(ended.getFirst().getSpanId());
    }

    @Test
    void aMalformedOrMissingCauseStartsATraceOfItsOwn() {
        for (Optional<String> cause :
                List.of(Optional.<String>empty(), Optional.of("00-zz-1-01"))) {
            Optional<String> inside = Traces.within(cause, "handle", Traces::currentTraceparent);

            assertThat(Traces.traceId(inside)).isPresent().isNotEqualTo(Optional.of(TRACE));
        }
    }

    @Test
    void outsideAnyTraceThereIsNone() {
        assertThat(Traces.currentTraceparent()).isEmpty();
    }

    @Test
    void aFailureIsShownWithoutItsMessage() {
        assertThatThrownBy(() ->
                        Traces.within(
                                CAUSE,
                                "handle",
                                () -> {
                                    throw new IllegalStateException("about a person");
                                }))
                .hasMessage("about a person");

        assertThat(ended).singleElement().asString().doesNotContain("about a person");
    }

    @Test
    void workOfAnotherTraceIsDoneInTheProcessesTraceAndBothAreLinked() {
        Optional<String> inside =
                Traces.within(
                        Optional.empty(),
                        "request",
                        () -> Traces.joined(CAUSE, "open session", Traces::currentTraceparent));

        SpanData joined = ended.getFirst();
        SpanData request = ended.getLast();
        assertThat(Traces.traceId(inside)).contains(TRACE);
        assertThat(joined.getTraceId()).isEqualTo(TRACE);
        assertThat(linked(joined)).containsExactly(request.getTraceId());
        assertThat(linked(request)).containsExactly(TRACE);
    }

    @Test
    void workOfAProcessWithoutATraceIsDoneAllTheSame() {
        String done =
                Traces.within(
                        Optional.empty(),
                        "request",
                        () -> Traces.joined(Optional.empty(), "open session", () -> "done"));

        assertThat(done).isEqualTo("done");
        assertThat(linked(ended.getFirst())).containsExactly(ended.getLast().getTraceId());
    }

    private static List<String> linked(SpanData span) {
        return span.getLinks().stream().map(link -> link.getSpanContext().getTraceId()).toList();
    }

    private final class Recorder implements SpanProcessor {
        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            ended.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
