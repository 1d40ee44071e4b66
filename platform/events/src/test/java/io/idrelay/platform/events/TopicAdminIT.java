package io.idrelay.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.Topic;
import io.idrelay.local.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On an empty broker of its own. */
class TopicAdminIT {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);
    private static final TestConfig CONFIG = new TestConfig(4, Duration.ofSeconds(3));

    @TempDir Path dir;
    private EmbeddedKafka kafka;
    private Admin admin;

    @BeforeEach
    void startBroker() {
        kafka = EmbeddedKafka.start(dir, 0, 0);
        admin = Admin.create(broker());
    }

    @AfterEach
    void stopBroker() {
        admin.close();
        kafka.close();
    }

    @Test
    void missingTopicsAreMadeOnceAsTheyShouldBe() throws Exception {
        TopicAdmin setup = new TopicAdmin(broker(), CONFIG);

        assertThat(setup.setUp(ANSWER_MAX)).isTrue();
        assertThat(setup.setUp(ANSWER_MAX)).isTrue();

        assertThat(admin.listTopics().names().get())
                .contains(Topic.QUARANTINE_ORDERS)
                .hasSize(Topic.values().length + ServiceName.values().length + 1);
        assertThat(config(Topic.MERCHANTS.topicName(), "cleanup.policy")).isEqualTo("compact");
        assertThat(config(Topic.RESULTS.topicName(), "retention.ms")).isEqualTo("604800000");
        assertThat(config(Topic.RESULTS.topicName(), "flush.messages")).isEqualTo("1");
        String quarantine = Topic.quarantineOf(ServiceName.PROCESS_SERVICE);
        assertThat(config(quarantine, "retention.ms")).isEqualTo("2592000000");
        Collection<?> partitions =
                admin.describeTopics(List.of(Topic.RESULTS.topicName()))
                        .allTopicNames()
                        .get()
                        .get(Topic.RESULTS.topicName())
                        .partitions();
        assertThat(partitions).hasSize(4);
    }

    @Test
    void aTopicThatTakesOnlySmallRecordsIsNamed() throws Exception {
        TopicAdmin setup = new TopicAdmin(broker(), CONFIG);
        setup.setUp(ANSWER_MAX);
        shrink(Topic.WEBHOOKS.topicName());

        assertThatThrownBy(() -> setup.setUp(ANSWER_MAX))
                .isInstanceOf(BrokerUnfit.class)
                .hasMessageContaining(Topic.WEBHOOKS.topicName())
                .hasMessageContaining("max.message.bytes");
    }

    @Test
    void aBrokerThatIsAwayIsNoVerdict() {
        Map<String, Object> nowhere = Map.of("bootstrap.servers", "127.0.0.1:1");

        assertThat(new TopicAdmin(nowhere, CONFIG).setUp(Duration.ofMillis(500))).isFalse();
    }

    private void shrink(String topic) throws Exception {
        admin.incrementalAlterConfigs(
                        Map.of(
                                resource(topic),
                                List.of(
                                        new AlterConfigOp(
                                                new ConfigEntry("max.message.bytes", "1000000"),
                                                AlterConfigOp.OpType.SET))))
                .all()
                .get();
        // The controller has it; the broker that is asked learns of it a moment later.
        await().until(() -> config(topic, "max.message.bytes").equals("1000000"));
    }

    private String config(String topic, String name) throws Exception {
        Map<ConfigResource, Config> found =
                admin.describeConfigs(List.of(resource(topic))).all().get();
        return found.get(resource(topic)).get(name).value();
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private Map<String, Object> broker() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }
}
