package io.idrelay.platform.events;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventCodec;
import io.idrelay.contracts.EventRecord;
import io.idrelay.contracts.MalformedEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Events as Kafka's clients give and take them. */
public final class EventRecords {
    private EventRecords() {}

    /**
     * The event in a record.
     *
     * @throws MalformedEvent when it is none, or none that this version reads
     */
    public static Event<?> read(ConsumerRecord<String, byte[]> record) throws MalformedEvent {
        byte[] value = record.value();
        if (value == null) {
            throw new MalformedEvent("no-value");
        }
        return EventCodec.decode(headers(record), value);
    }

    /** A record's headers as text; the last of a name counts. */
    public static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }

    /** The record to send. */
    public static ProducerRecord<String, byte[]> toProducerRecord(EventRecord event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(event.topic(), event.key(), event.value());
        event.headers()
                .forEach((k, v) -> record.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
