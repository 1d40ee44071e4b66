package io.idrelay.platform.events;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventCodec;
import io.idrelay.contracts.SigningKeyPublished;
import io.idrelay.contracts.TokenRevoked;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events and records for tests. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private Samples() {}

    static String newKey() {
        return "key-" + UUID.randomUUID();
    }

    static Event<SigningKeyPublished> key(String id, Instant signsFrom) {
        return Event.of(
                new SigningKeyPublished(id, Map.of("kty", "EC"), signsFrom, null),
                NOON,
                Optional.empty());
    }

    static Event<TokenRevoked> revocation(String tokenId) {
        return Event.of(new TokenRevoked(null, tokenId, NOON, NOON), NOON, Optional.empty());
    }

    static ProducerRecord<String, byte[]> toSend(Event<?> event) {
        return EventRecords.toProducerRecord(
                EventCodec.encode(event, event.type().topic().writer()));
    }

    static ConsumerRecord<String, byte[]> received(Event<?> event, long offset) {
        ProducerRecord<String, byte[]> sent = toSend(event);
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(sent.topic(), 0, offset, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    static ConsumerRecord<String, byte[]> malformed(long offset) {
        return new ConsumerRecord<>("idrelay.signing-keys", 0, offset, "key", new byte[] {1});
    }
}
