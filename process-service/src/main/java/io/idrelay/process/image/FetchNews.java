package io.idrelay.process.image;

import io.idrelay.platform.observability.Metrics;
import io.idrelay.process.timeline.Timeline;
import io.idrelay.process.timeline.TimelineKind;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Tells what became of vendors' images: on the timeline and as a metric. */
@ApplicationScoped
class FetchNews {
    private final Timeline timeline;
    private final MeterRegistry metrics;
    private final Clock clock;

    FetchNews(Timeline timeline, MeterRegistry metrics, Clock clock) {
        this.timeline = timeline;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * One image is ready, or never will be.
     *
     * @param outcome {@code ready}, or a code of why not
     * @param last whether nothing of its session is waited for any more
     */
    void settled(FetchRow row, String outcome, boolean last) {
        metrics.counter(Metrics.IMAGES_FETCHED, "outcome", outcome).increment();
        tell(
                row,
                TimelineKind.IMAGE_FETCHED,
                Map.of("kind", row.slot().kind(), "outcome", outcome));
        if (last) {
            tell(row, TimelineKind.IMAGES_READY, Map.of("sessionId", row.sessionId().value()));
        }
    }

    private void tell(FetchRow row, TimelineKind kind, Map<String, ?> detail) {
        timeline.add(
                row.merchantId(),
                row.processId(),
                kind,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                detail);
    }
}
