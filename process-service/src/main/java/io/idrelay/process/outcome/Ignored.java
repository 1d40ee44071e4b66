package io.idrelay.process.outcome;

import io.idrelay.platform.observability.Metrics;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Counts news that decides nothing. */
@ApplicationScoped
class Ignored {
    private static final Logger LOG = Logger.getLogger(Ignored.class);

    private final MeterRegistry metrics;
    private final Clock clock;

    Ignored(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * @param reason a code of a small set, for example {@code other-handle}
     */
    void count(String reason) {
        metrics.counter(Metrics.RESULTS_IGNORED, "reason", reason).increment();
        LOG.infof("a vendor's news was ignored: %s", reason);
    }

    /** PostgreSQL keeps microseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
