package io.idrelay.platform.events;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** A record as it came, as it stands sealed in quarantine. */
record QuarantinedRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] value) {

    static QuarantinedRecord of(ConsumerRecord<String, byte[]> record) {
        return new QuarantinedRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                EventRecords.headers(record),
                record.value());
    }

    @SuppressWarnings("NullAway") // Kafka's client takes a missing key or value as null.
    ConsumerRecord<String, byte[]> original() {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                value,
                all,
                Optional.empty());
    }
}
