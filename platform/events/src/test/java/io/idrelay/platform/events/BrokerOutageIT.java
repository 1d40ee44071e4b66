package io.idrelay.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.SigningKeyPublished;
import io.idrelay.contracts.Topic;
import io.idrelay.local.embedded.EmbeddedKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A broker that comes late, goes away and comes back; always embedded, since it is stopped here.
 */
class BrokerOutageIT {
    private static final TestConfig CONFIG = new TestConfig(2, Duration.ofSeconds(3));

    @TempDir Path dir;

    @Test
    void aViewSurvivesOutagesAndKnowsThatItLags() throws Exception {
        int port = freePort();
        Map<String, Object> address = Map.of("bootstrap.servers", "127.0.0.1:" + port);
        CompactedTopics topics = new CompactedTopics(address, CONFIG, new SimpleMeterRegistry());
        try {
            CompactedTopic<SigningKeyPublished> view =
                    topics.start(Topic.SIGNING_KEYS, SigningKeyPublished.class);
            assertThat(view.ready()).isFalse();
            assertThat(view.lagging()).isTrue();

            try (EmbeddedKafka first = EmbeddedKafka.start(dir, port, 0)) {
                assertThat(new TopicAdmin(address, CONFIG).setUp(Duration.ofSeconds(10))).isTrue();
                publish(first, "one");
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> view.get("one").isPresent() && view.caughtUp());
            }

            await().atMost(Duration.ofSeconds(20)).until(view::lagging);
            assertThat(view.ready()).isTrue();
            assertThat(view.get("one")).isPresent();

            try (EmbeddedKafka second = EmbeddedKafka.start(dir, port, 0)) {
                publish(second, "two");
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> view.get("two").isPresent() && view.caughtUp());
            }
        } finally {
            topics.close();
        }
    }

    private static void publish(EmbeddedKafka kafka, String key) throws Exception {
        ProducerRecord<String, byte[]> record = Samples.toSend(Samples.key(key, Samples.NOON));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
