package io.idrelay.platform.events;

import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.Topic;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Makes missing topics before anything reads them, and checks that records of 4 MiB fit. */
@ApplicationScoped
class TopicSetup {
    private static final Logger LOG = Logger.getLogger(TopicSetup.class);
    private static final int CALL_MILLIS_MAX = 5_000;

    /** Before SmallRye Reactive Messaging starts its consumers. */
    private static final int EARLY = 1;

    private final Map<String, Object> broker;
    private final TopicsConfig config;

    TopicSetup(
            @Identifier("default-kafka-broker") Map<String, Object> broker, TopicsConfig config) {
        this.broker = broker;
        this.config = config;
    }

    void start(@Observes @Priority(EARLY) StartupEvent event) throws InterruptedException {
        long deadline = System.nanoTime() + config.startWait().toNanos();
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, CALL_MILLIS_MAX);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_MILLIS_MAX);
        try (Admin admin = Admin.create(settings)) {
            while (!tried(admin)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "the Kafka broker at "
                                    + broker.get("bootstrap.servers")
                                    + " did not answer within "
                                    + config.startWait().toSeconds()
                                    + " s; start it or set KAFKA_BOOTSTRAP_SERVERS");
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    private boolean tried(Admin admin) throws InterruptedException {
        try {
            if (config.createTopics()) {
                create(admin);
            }
            check(admin);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.infof("waiting for the Kafka broker: %s", e.getMessage());
            return false;
        }
    }

    private void create(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> there = admin.listTopics().names().get(CALL_MILLIS_MAX, TimeUnit.MILLISECONDS);
        for (NewTopic topic : all()) {
            if (!there.contains(topic.name())) {
                create(admin, topic);
            }
        }
    }

    private static void create(Admin admin, NewTopic topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            admin.createTopics(List.of(topic)).all().get(CALL_MILLIS_MAX, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private List<NewTopic> all() {
        List<NewTopic> topics = new ArrayList<>();
        Arrays.stream(Topic.values()).forEach(t -> topics.add(topic(t)));
        Arrays.stream(ServiceName.values()).forEach(s -> topics.add(quarantine(s)));
        return topics;
    }

    private NewTopic topic(Topic topic) {
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, topic.cleanup().policy());
        settings.put(
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topic.RECORD_BYTES_MAX));
        if (!topic.retention().isZero()) {
            settings.put(
                    TopicConfig.RETENTION_MS_CONFIG, Long.toString(topic.retention().toMillis()));
        }
        return new NewTopic(topic.topicName(), config.partitions(), config.replicationFactor())
                .configs(settings);
    }

    private NewTopic quarantine(ServiceName service) {
        return new NewTopic(Topic.quarantineOf(service), 1, config.replicationFactor())
                .configs(
                        Map.of(
                                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                                Integer.toString(Topic.RECORD_BYTES_MAX),
                                TopicConfig.RETENTION_MS_CONFIG,
                                Long.toString(Topic.QUARANTINE_RETENTION.toMillis())));
    }

    private static void check(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<ConfigResource> topics =
                Arrays.stream(Topic.values())
                        .map(t -> new ConfigResource(ConfigResource.Type.TOPIC, t.topicName()))
                        .toList();
        Map<ConfigResource, Config> found =
                admin.describeConfigs(topics).all().get(CALL_MILLIS_MAX, TimeUnit.MILLISECONDS);
        found.forEach((topic, settings) -> {
            long bytes = Long.parseLong(settings.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value());
            if (bytes < Topic.RECORD_BYTES_MAX) {
                throw new IllegalStateException(
                        "topic "
                                + topic.name()
                                + " takes records of "
                                + bytes
                                + " bytes only; set its max.message.bytes to "
                                + Topic.RECORD_BYTES_MAX);
            }
        });
    }
}
