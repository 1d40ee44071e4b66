package io.idrelay.platform.events;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/** Makes missing topics before anything reads them, and checks that records of 4 MiB fit. */
@ApplicationScoped
class TopicSetup {
    private static final Logger LOG = Logger.getLogger(TopicSetup.class);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Before SmallRye Reactive Messaging starts its consumers. */
    private static final int EARLY = 1;

    private final TopicAdmin admin;
    private final TopicsConfig config;
    private final String address;

    TopicSetup(
            @Identifier("default-kafka-broker") Map<String, Object> broker, TopicsConfig config) {
        this.admin = new TopicAdmin(broker, config);
        this.config = config;
        this.address = String.valueOf(broker.get("bootstrap.servers"));
    }

    /**
     * Waits for the broker.
     *
     * @throws InterruptedException when the JVM is asked to end meanwhile
     */
    void start(@Observes @Priority(EARLY) StartupEvent event) throws InterruptedException {
        try (EndInterrupt _ = EndInterrupt.open()) {
            waitForBroker();
        }
    }

    private void waitForBroker() throws InterruptedException {
        long startedAtNanos = System.nanoTime();
        while (!admin.setUp(ANSWER_MAX)) {
            if (System.nanoTime() - startedAtNanos > config.startWait().toNanos()) {
                throw new IllegalStateException(
                        "The Kafka broker at %s did not answer within %d s: start it or set KAFKA_BOOTSTRAP_SERVERS."
                                .formatted(address, config.startWait().toSeconds()));
            }
            LOG.infof("waiting for the Kafka broker at %s", address);
            Thread.sleep(PAUSE);
        }
    }
}
