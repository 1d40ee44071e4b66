package io.idrelay.platform.events;

import io.idrelay.contracts.MalformedEvent;
import io.idrelay.contracts.QuarantineOrder;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.Topic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Waits for an operator's orders on this service's quarantine, as long as the service runs. Of
 * several replicas each order is taken by one; it is committed when it is carried out.
 */
@ApplicationScoped
class QuarantineDesk {
    private static final Logger LOG = Logger.getLogger(QuarantineDesk.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int PAUSE_SECONDS = 2;

    private final Map<String, Object> broker;
    private final ServiceName service;
    private final QuarantineReplay replay;
    private final Instance<QuarantineHandlers> handlers;
    private final CountDownLatch stop = new CountDownLatch(1);

    QuarantineDesk(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "idrelay.service") String service,
            QuarantineReplay replay,
            Instance<QuarantineHandlers> handlers) {
        this.broker = broker;
        this.service = ServiceName.of(service);
        this.replay = replay;
        this.handlers = handlers;
    }

    void start(@Observes StartupEvent event) {
        if (handlers.isResolvable()) {
            Thread.ofPlatform().name("quarantine-orders").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stop.countDown();
    }

    private void run() {
        try {
            while (!stopped(0)) {
                serve();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() throws InterruptedException {
        try (KafkaConsumer<String, byte[]> consumer =
                KafkaSettings.connectMember(broker, "idrelay.quarantine." + service.value())) {
            consumer.subscribe(java.util.List.of(Topic.QUARANTINE_ORDERS));
            while (!stopped(0)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    take(record);
                }
                consumer.commitSync();
            }
        } catch (RuntimeException e) {
            // Whatever it was, orders are to be taken again; an order that was not committed comes
            // again.
            LOG.warnf("orders on the quarantine are read again: %s", e.getClass().getName());
            stopped(PAUSE_SECONDS);
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        try {
            QuarantineOrder order = QuarantineOrder.decode(record.value());
            if (order.service() == service) {
                int settled = replay.run(order, handlers.get());
                LOG.infof("%d quarantined records: %s", settled, order.action());
            }
        } catch (MalformedEvent e) {
            LOG.warnf("an order on the quarantine is not understood: offset %d", record.offset());
        }
    }

    private boolean stopped(int seconds) throws InterruptedException {
        return stop.await(seconds, TimeUnit.SECONDS);
    }
}
