package io.idrelay.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.QuarantineOrder;
import io.idrelay.contracts.QuarantineOrder.Action;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.Topic;
import io.idrelay.local.quarantine.Held;
import io.idrelay.local.quarantine.Quarantines;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record that no service can handle, from the topic to an operator's last word. */
class QuarantineE2E {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Running system = Running.system();
    private final Map<String, Object> broker =
            Map.of("bootstrap.servers", system.supervisor().bootstrapServers());
    private final Quarantines quarantines = new Quarantines(broker);

    @ParameterizedTest
    @CsvSource({
        "RESULTS, PROCESS_SERVICE",
        "WEBHOOKS, RESULT_NORMALIZER",
        "PROCESSES, NOTIFICATION_SERVICE"
    })
    void poisonIsShownReplayedAndDropped(Topic topic, ServiceName reader) throws Exception {
        String secret = "telling-" + UUID.randomUUID();
        send(topic, ("{\"name\":\"" + secret + "\"}").getBytes(StandardCharsets.UTF_8));

        Held held = awaitHeld(reader, null);
        assertThat(held.reason()).isEqualTo("missing-ce_type");
        assertThat(held.source()).startsWith(topic.topicName() + "/");
        assertThat(held.shape()).isEqualTo("{name: string(44)}").doesNotContain(secret);

        quarantines.send(new QuarantineOrder(reader, Action.REPLAY, List.of(held.place())));
        assertThat(awaitOutcome(reader, held.place())).isEqualTo("failed-again");

        Held again = awaitHeld(reader, held.place());
        quarantines.send(new QuarantineOrder(reader, Action.DROP, List.of(again.place())));
        assertThat(awaitOutcome(reader, again.place())).isEqualTo("dropped");
        assertThat(quarantines.read(reader).held()).doesNotContainKey(again.place());
    }

    private Held awaitHeld(ServiceName service, @org.jspecify.annotations.Nullable String not) {
        return await().atMost(SOON)
                .until(
                        () ->
                                quarantines.read(service).held().values().stream()
                                        .filter(held -> !held.place().equals(not))
                                        .toList(),
                        all -> !all.isEmpty())
                .getLast();
    }

    private String awaitOutcome(ServiceName service, String place) {
        return await().atMost(SOON)
                .until(
                        () -> quarantines.read(service).outcomes().getOrDefault(place, ""),
                        outcome -> !outcome.isEmpty());
    }

    private void send(Topic topic, byte[] value) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.topicName(), "poison", value)).get();
        }
    }
}
