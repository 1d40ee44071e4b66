package io.idrelay.contracts;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The Kafka topics: who writes each, and how long it keeps what. A record's key decides its order.
 *
 * <p>Source: docs/architecture.md.
 */
public enum Topic {
    MERCHANTS("merchants", ServiceName.TOKEN_SERVICE, Cleanup.COMPACT, Duration.ZERO),
    SIGNING_KEYS("signing-keys", ServiceName.TOKEN_SERVICE, Cleanup.COMPACT, Duration.ZERO),
    TOKEN_REVOCATIONS(
            "token-revocations",
            ServiceName.TOKEN_SERVICE,
            Cleanup.COMPACT_AND_DELETE,
            Duration.ofDays(7)),
    VENDOR_ACCOUNTS("vendor-accounts", ServiceName.PROCESS_SERVICE, Cleanup.COMPACT, Duration.ZERO),
    WEBHOOKS("webhooks", ServiceName.WEBHOOK_INGEST, Cleanup.DELETE, Duration.ofDays(7)),
    RESULT_REQUESTS(
            "result-requests", ServiceName.PROCESS_SERVICE, Cleanup.DELETE, Duration.ofDays(7)),
    RESULTS("results", ServiceName.RESULT_NORMALIZER, Cleanup.DELETE, Duration.ofDays(7)),
    PROCESSES("processes", ServiceName.PROCESS_SERVICE, Cleanup.DELETE, Duration.ofDays(7)),
    DELIVERIES("deliveries", ServiceName.NOTIFICATION_SERVICE, Cleanup.DELETE, Duration.ofDays(7));

    /**
     * The largest record any topic takes; broker, producers and consumers are set to it together.
     */
    public static final int RECORD_BYTES_MAX = 4 * 1024 * 1024;

    /** How long a quarantined record can still be replayed. */
    public static final Duration QUARANTINE_RETENTION = Duration.ofDays(30);

    /** Where an operator's {@link QuarantineOrder}s go; written by the operator's command alone. */
    public static final String QUARANTINE_ORDERS = "idrelay.quarantine-orders";

    private static final String PREFIX = "idrelay.";

    private final String shortName;
    private final ServiceName writer;
    private final Cleanup cleanup;
    private final Duration retention;

    Topic(String shortName, ServiceName writer, Cleanup cleanup, Duration retention) {
        this.shortName = shortName;
        this.writer = writer;
        this.cleanup = cleanup;
        this.retention = retention;
    }

    /** What becomes of old records. */
    public enum Cleanup {
        COMPACT("compact"),
        COMPACT_AND_DELETE("compact,delete"),
        DELETE("delete");

        private final String policy;

        Cleanup(String policy) {
            this.policy = policy;
        }

        /** Kafka's {@code cleanup.policy}. */
        public String policy() {
            return policy;
        }

        /** Whether readers take the whole topic from its start, without a consumer group. */
        public boolean compacted() {
            return this != DELETE;
        }
    }

    /** The name in Kafka, for example {@code idrelay.results}. */
    public String topicName() {
        return PREFIX + shortName;
    }

    /** The one service that writes this topic. */
    public ServiceName writer() {
        return writer;
    }

    public Cleanup cleanup() {
        return cleanup;
    }

    /** How long records are kept; zero where only compaction removes them. */
    public Duration retention() {
        return retention;
    }

    /** The topic in which a service keeps records it could not handle. */
    public static String quarantineOf(ServiceName service) {
        return PREFIX + "quarantine." + service.value();
    }

    /** The topic with this name in Kafka. */
    public static Optional<Topic> named(String topicName) {
        return Arrays.stream(values()).filter(t -> t.topicName().equals(topicName)).findFirst();
    }
}
