package io.idrelay.platform.events;

import io.idrelay.contracts.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Makes and checks topics. */
final class TopicAdmin {
    private static final Logger LOG = Logger.getLogger(TopicAdmin.class);

    private final Map<String, Object> broker;
    private final List<NewTopic> topics;
    private final boolean createsMissing;

    TopicAdmin(Map<String, Object> broker, TopicsConfig config) {
        this.broker = broker;
        this.createsMissing = config.createTopics();
        this.topics = TopicLayout.all(config.partitions(), config.replicationFactor());
    }

    /**
     * Makes the missing topics and checks all of them.
     *
     * @return false when the broker did not answer in time
     * @throws BrokerUnfit when a topic takes no records as large as ours
     */
    boolean setUp(Duration answerMax) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) answerMax.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) answerMax.toMillis());
        try {
            setUp(Admin.create(settings));
            return true;
        } catch (ExecutionException e) {
            return answerOf(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (KafkaException e) {
            return answerOf(e);
        }
    }

    private void setUp(Admin admin) throws ExecutionException, InterruptedException {
        try {
            if (createsMissing) {
                createMissing(admin);
            }
            check(admin);
        } finally {
            // Whoever is interrupted does not wait for the answers under way.
            admin.close(Duration.ZERO);
        }
    }

    private static boolean answerOf(Throwable failure) {
        LOG.debugf("topics were not set up: %s", failure.toString());
        if (failure instanceof RetriableException || failure instanceof TopicExistsException) {
            return false;
        }
        if (failure.getClass() == KafkaException.class) {
            // The client could not be made: no address of the broker resolves yet.
            return false;
        }
        throw new BrokerUnfit(
                "Kafka refuses to set up idrelay's topics (%s): check idrelay.kafka.replication-factor and what this client may do."
                        .formatted(failure.getClass().getSimpleName()));
    }

    private void createMissing(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> missing =
                topics.stream().filter(topic -> !existing.contains(topic.name())).toList();
        for (var creation : admin.createTopics(missing).values().values()) {
            try {
                creation.get();
            } catch (ExecutionException e) {
                // Another service that starts at the same time was quicker.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private void check(Admin admin) throws ExecutionException, InterruptedException {
        Collection<ConfigResource> resources =
                topics.stream()
                        .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                        .toList();
        Map<ConfigResource, Config> configs = admin.describeConfigs(resources).all().get();
        String tooSmall =
                configs.entrySet().stream()
                        .filter(found ->
                                recordBytesMax(found.getValue())
                                        < neededBytes(found.getKey().name()))
                        .map(found -> found.getKey().name())
                        .sorted()
                        .collect(Collectors.joining(", "));
        if (!tooSmall.isEmpty()) {
            throw new BrokerUnfit(
                    "Kafka takes only smaller records than the %d bytes idrelay needs on %s: raise %s there."
                            .formatted(
                                    Topic.RECORD_BYTES_MAX,
                                    tooSmall,
                                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG));
        }
    }

    private static int neededBytes(String topic) {
        return Topic.named(topic).isPresent() || topic.equals(Topic.QUARANTINE_ORDERS)
                ? Topic.RECORD_BYTES_MAX
                : TopicLayout.QUARANTINED_BYTES_MAX;
    }

    private static long recordBytesMax(Config config) {
        return Long.parseLong(config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value());
    }
}
