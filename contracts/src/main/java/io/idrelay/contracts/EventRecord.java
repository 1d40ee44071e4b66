package io.idrelay.contracts;

import java.util.Map;

/**
 * An event as it stands in Kafka: CloudEvents 1.0 in binary mode.
 *
 * @param headers {@code ce_*}, {@code content-type} and {@code traceparent}, UTF-8
 */
public record EventRecord(String topic, String key, Map<String, String> headers, byte[] value) {

    @Override
    public String toString() {
        return "EventRecord[" + topic + ", " + value.length + " bytes]";
    }
}
