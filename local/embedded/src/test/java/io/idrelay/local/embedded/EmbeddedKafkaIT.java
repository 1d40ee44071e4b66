package io.idrelay.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idrelay.contracts.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
    private static final TopicPartition PARTITION = new TopicPartition("t", 0);
    private static final int ALMOST_MAX = Topic.RECORD_BYTES_MAX - 1024;

    @TempDir Path dir;

    @Test
    void recordsOfAlmostFourMebibytesOutliveARestart() throws Exception {
        try (EmbeddedKafka first = EmbeddedKafka.start(dir, 0, 0)) {
            create(first, "t");
            send(first, "t", new byte[ALMOST_MAX]);
        }

        try (EmbeddedKafka second = EmbeddedKafka.start(dir, 0, 0)) {
            assertThat(firstRecord(second)).hasSize(ALMOST_MAX);
        }
    }

    @Test
    void aLargerRecordAndAnUnknownTopicAreRefused() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0, 0)) {
            create(kafka, "t");

            assertThatThrownBy(() -> send(kafka, "t", new byte[Topic.RECORD_BYTES_MAX + 1]))
                    .hasCauseInstanceOf(RecordTooLargeException.class);
            assertThatThrownBy(() -> describe(kafka, "misspelled"))
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void aDirectoryInUseIsRefused() {
        try (EmbeddedKafka running = EmbeddedKafka.start(dir, 0, 0)) {
            assertThat(running.bootstrapServers()).startsWith("127.0.0.1:");

            assertThatThrownBy(() -> EmbeddedKafka.start(dir, 0, 0))
                    .isInstanceOf(EmbeddedStartFailed.class)
                    .hasMessageContaining("in use by another running idrelay");
        }
    }

    private static void create(EmbeddedKafka kafka, String topic) throws Exception {
        try (Admin admin = admin(kafka)) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void describe(EmbeddedKafka kafka, String topic) throws Exception {
        try (Admin admin = admin(kafka)) {
            admin.describeTopics(List.of(topic)).allTopicNames().get();
        }
    }

    private static void send(EmbeddedKafka kafka, String topic, byte[] value)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "acks",
                        "all",
                        "max.request.size",
                        2 * Topic.RECORD_BYTES_MAX);
        ByteArraySerializer bytes = new ByteArraySerializer();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, bytes, bytes)) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static byte[] firstRecord(EmbeddedKafka kafka) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
        }
    }

    private static Admin admin(EmbeddedKafka kafka) {
        return Admin.create(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()));
    }
}
