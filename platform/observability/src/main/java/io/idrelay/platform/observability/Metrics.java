package io.idrelay.platform.observability;

/**
 * The names of idrelay's metrics, in one place; Prometheus shows them with underscores.
 *
 * <p>Labels never carry ids of merchants, dossiers or people.
 */
public final class Metrics {
    /**
     * Counter. Webhooks by {@code vendor} and {@code outcome}: stored, unproved, unknown-account, …
     */
    public static final String WEBHOOKS = "idrelay.webhooks";

    /** Counter. Webhooks whose proof failed, by {@code vendor} and the adapter's {@code code}. */
    public static final String WEBHOOKS_UNPROVED = "idrelay.webhooks.unproved";

    /** Counter. Proved webhooks that could not be read, by {@code vendor} and {@code code}. */
    public static final String WEBHOOKS_UNREADABLE = "idrelay.webhooks.unreadable";

    /** Timer, seconds. From a webhook's first byte to Kafka's acknowledgement. */
    public static final String WEBHOOK_STORE_SECONDS = "idrelay.webhook.store";

    /** Gauge, bytes. Webhook bodies that wait for Kafka. */
    public static final String WEBHOOK_BYTES_IN_FLIGHT = "idrelay.webhook.in.flight.bytes";

    /** Counter. Calls to vendors by {@code vendor} and {@code outcome}. */
    public static final String VENDOR_CALLS = "idrelay.vendor.calls";

    /** Timer, seconds. Calls to vendors by {@code vendor}. */
    public static final String VENDOR_CALL_SECONDS = "idrelay.vendor.call";

    /** Counter. Results by {@code vendor} and {@code decision}. */
    public static final String RESULTS = "idrelay.results";

    /** Counter. Fetches that were put off, by {@code vendor} and {@code reason}. */
    public static final String RESULTS_DEFERRED = "idrelay.results.deferred";

    /** Gauge. Webhooks and requests that are being handled. */
    public static final String RESULTS_UNDER_WAY = "idrelay.results.under.way";

    /** Counter. Vendor words without a home, by {@code vendor} and {@code kind}. */
    public static final String UNRECOGNIZED_WORDS = "idrelay.vendor.words.unrecognized";

    /** Counter. Changes of processes by {@code status}. */
    public static final String PROCESS_CHANGES = "idrelay.process.changes";

    /** Gauge. Results whose session is not known yet. */
    public static final String RESULTS_PARKED = "idrelay.results.parked";

    /** Counter. Results that decided nothing, by {@code reason}. */
    public static final String RESULTS_IGNORED = "idrelay.results.ignored";

    /** Counter. Vendors' images by {@code outcome}: ready, or why they never will be. */
    public static final String IMAGES_FETCHED = "idrelay.images.fetched";

    /** Counter. Attempts of callbacks by {@code outcome}. */
    public static final String CALLBACK_ATTEMPTS = "idrelay.callback.attempts";

    /** Timer, seconds. From an event to the first attempt of its callback. */
    public static final String CALLBACK_FIRST_ATTEMPT_SECONDS = "idrelay.callback.first.attempt";

    /** Gauge. Callbacks that wait. */
    public static final String CALLBACKS_PENDING = "idrelay.callbacks.pending";

    /** Gauge, seconds. How long the oldest callback that waits has waited. */
    public static final String CALLBACK_OLDEST_SECONDS = "idrelay.callback.oldest.seconds";

    /** Counter. Records put into quarantine, by {@code topic} and {@code reason}. */
    public static final String QUARANTINED = "idrelay.quarantined";

    /** Gauge. Events that are committed but not sent. */
    public static final String OUTBOX_PENDING = "idrelay.outbox.pending";

    /** Gauge, seconds. How long the oldest of them has waited. */
    public static final String OUTBOX_OLDEST_SECONDS = "idrelay.outbox.oldest.seconds";

    /** Counter. Batches of the outbox of which a part could not be sent. */
    public static final String OUTBOX_FAILED = "idrelay.outbox.failed";

    /** Gauge. Keys in a view of a compacted topic, by {@code topic}. */
    public static final String COMPACTED_ENTRIES = "idrelay.compacted.entries";

    /** Gauge, 0 or 1. Whether such a view has seen its topic's end lately, by {@code topic}. */
    public static final String COMPACTED_CAUGHT_UP = "idrelay.compacted.caught.up";

    private Metrics() {}
}
