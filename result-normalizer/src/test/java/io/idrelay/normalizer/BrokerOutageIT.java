package io.idrelay.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventCodec;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ResultNormalized;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.Topic;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.platform.events.EventRecords;
import io.idrelay.platform.sealing.Sealer;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.RestartableBroker;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = ""),
            @ResourceArg(name = "service", value = "result-normalizer")
        })
@WithTestResource(RestartableBroker.class)
class BrokerOutageIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject Sealer sealer;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    RestartableBroker broker;

    @Test
    void resultFetchedWhileTheBrokerIsAwayIsWrittenOnceItIsBack() throws Exception {
        VendorAccountId account = VendorAccountId.create();
        CountDownLatch fetched = new CountDownLatch(1);
        try (StubVendor vendor = new StubVendor()) {
            vendor.says("r-1", 200, "accepted 2026-01-02T03:04:00Z", fetched);
            SealedEvents events = new SealedEvents(sealer, vendor.baseUrl());
            publish(events.account(account, MerchantId.create(), true));
            publish(events.webhook(account, SessionId.create(), "fetch r-1"));
            await().atMost(LONG).until(() -> vendor.asked.contains("r-1"));

            broker.end();
            fetched.countDown();
            broker.begin();

            await().atMost(LONG).until(() -> !results().isEmpty());
            assertThat(results().getFirst().data()).isInstanceOf(ResultNormalized.class);
            await().atMost(LONG).until(() -> committed() == 1);
            assertThat(vendor.asked).hasSize(1);
        }
    }

    private void publish(Event<?> event) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            var record = EventCodec.encode(event, event.type().topic().writer());
            var unused = producer.send(EventRecords.toProducerRecord(record)).get();
        }
    }

    private List<Event<?>> results() throws Exception {
        String topic = Topic.RESULTS.topicName();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(topic, p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<Event<?>> events = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                events.add(EventRecords.read(record));
            }
            return events;
        }
    }

    private long committed() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin
                    .listConsumerGroupOffsets("result-normalizer")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(offset -> offset == null ? 0 : offset.offset())
                    .sum();
        }
    }
}
