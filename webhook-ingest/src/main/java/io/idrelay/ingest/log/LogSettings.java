package io.idrelay.ingest.log;

import io.idrelay.contracts.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * Client settings under which a vendor has its answer within two seconds, whatever the broker does.
 */
final class LogSettings {
    static final int PROBE_MILLIS_MAX = 1000;

    /**
     * Below the place that each webhook takes in flight, so that our own count is the tighter one.
     */
    private static final int BATCH_BYTES = 16 * 1024;

    private LogSettings() {}

    static Map<String, Object> producer(Map<String, Object> broker, long bufferBytes) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // A doubled record has the same event id; without this a producer recovers sooner.
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, bufferBytes);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 250);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 1500);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.RECORD_BYTES_MAX);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 250);
        return settings;
    }

    static Map<String, Object> probe(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PROBE_MILLIS_MAX);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PROBE_MILLIS_MAX);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 250);
        return settings;
    }
}
