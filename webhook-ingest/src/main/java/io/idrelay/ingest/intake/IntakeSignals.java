package io.idrelay.ingest.intake;

import io.idrelay.contracts.VendorId;
import io.idrelay.platform.observability.Metrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;

/** The metrics of taking webhooks in. */
final class IntakeSignals {
    private final MeterRegistry meters;

    IntakeSignals(MeterRegistry meters, InFlight inFlight) {
        this.meters = meters;
        meters.gauge(Metrics.WEBHOOK_BYTES_IN_FLIGHT, inFlight, InFlight::bytes);
    }

    /** Counts an answer and its time, from the request's head to the answer. */
    void answered(IntakeOutcome outcome, Optional<VendorId> vendor, Duration took) {
        String by = vendor.map(VendorId::value).orElse("none");
        meters.counter(Metrics.WEBHOOKS, "vendor", by, "outcome", outcome.code()).increment();
        if (outcome == IntakeOutcome.STORED) {
            Timer.builder(Metrics.WEBHOOK_STORE_SECONDS)
                    .tag("vendor", by)
                    .publishPercentileHistogram()
                    .register(meters)
                    .record(took);
        }
    }

    /** Counts why a proof failed. */
    void unproved(VendorId vendor, String code) {
        meters.counter(Metrics.WEBHOOKS_UNPROVED, "vendor", vendor.value(), "code", code)
                .increment();
    }
}
