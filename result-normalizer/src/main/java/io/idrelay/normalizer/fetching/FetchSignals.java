package io.idrelay.normalizer.fetching;

import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.platform.observability.Metrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** The metrics of fetching and normalizing. */
final class FetchSignals {
    private final MeterRegistry meters;

    FetchSignals(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts a result, and its words that have no home here by where they stood. */
    void normalized(VendorId vendor, NormalizedResult result) {
        String decision = result.decision().name().toLowerCase(Locale.ROOT);
        count(Metrics.RESULTS, vendor, "decision", decision);
        for (String word : result.unrecognized()) {
            // The word itself may be anything, and is in the result for those who may read it.
            int end = word.indexOf('=');
            String kind = end < 0 ? word : word.substring(0, end);
            count(Metrics.UNRECOGNIZED_WORDS, vendor, "kind", kind);
        }
    }

    /** Counts a fetch that is left to a later request. */
    void deferred(VendorId vendor, String reason) {
        count(Metrics.RESULTS_DEFERRED, vendor, "reason", reason);
    }

    /** Counts a webhook that its adapter could not read. */
    void unreadable(VendorId vendor, String code) {
        count(Metrics.WEBHOOKS_UNREADABLE, vendor, "code", code);
    }

    private void count(String name, VendorId vendor, String label, String value) {
        meters.counter(name, "vendor", vendor.value(), label, value).increment();
    }
}
