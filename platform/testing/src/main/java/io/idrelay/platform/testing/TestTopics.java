package io.idrelay.platform.testing;

import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Every topic, as the services would make it. */
final class TestTopics {
    private static final int PARTITIONS = 3;

    /** What a seal adds to a quarantined record. */
    private static final int SEAL_BYTES_MAX = 64 * 1024;

    private TestTopics() {}

    static void create(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(all()).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the test topics could not be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<NewTopic> all() {
        Stream<NewTopic> topics =
                Arrays.stream(Topic.values())
                        .map(topic -> topic(topic.topicName(), topic.cleanup().policy(), 0));
        Stream<NewTopic> quarantines =
                Arrays.stream(ServiceName.values())
                        .map(service ->
                                topic(Topic.quarantineOf(service), "delete", SEAL_BYTES_MAX));
        return Stream.concat(topics, quarantines).toList();
    }

    private static NewTopic topic(String name, String cleanup, int roomBytes) {
        return new NewTopic(name, PARTITIONS, (short) 1)
                .configs(
                        Map.of(
                                "cleanup.policy",
                                cleanup,
                                "max.message.bytes",
                                Integer.toString(Topic.RECORD_BYTES_MAX + roomBytes)));
    }
}
