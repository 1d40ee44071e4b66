package io.idrelay.normalizer.consuming;

import io.idrelay.contracts.Topic;
import io.idrelay.normalizer.account.VendorAccounts;
import io.idrelay.normalizer.fetching.Normalizer;
import io.idrelay.normalizer.results.ResultLog;
import io.idrelay.platform.events.BatchHandler;
import io.idrelay.platform.events.EventHandler;
import io.idrelay.platform.events.Quarantine;
import io.idrelay.platform.observability.Metrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Takes webhooks and result-requests as long as the service runs. */
@Startup
@Singleton
@Liveness
class Consuming implements HealthCheck {
    static final List<String> TOPICS =
            List.of(Topic.WEBHOOKS.topicName(), Topic.RESULT_REQUESTS.topicName());

    private final UnorderedConsumer consumer;
    private final CountDownLatch stop = new CountDownLatch(1);

    Consuming(
            ConsumingBeans.Connection connection,
            ConsumingConfig config,
            Normalizer normalizer,
            ResultLog results,
            VendorAccounts accounts,
            Quarantine quarantine,
            MeterRegistry meters) {
        EventHandler work = new Work(normalizer, results);
        BatchHandler handler =
                new BatchHandler(
                        BatchHandler.Work::run,
                        () -> accounts.current() && results.healthy(),
                        quarantine::put,
                        length -> {
                            if (stop.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
                                throw new InterruptedException("the service stops");
                            }
                        });
        consumer =
                new UnorderedConsumer(
                        connection.joining(),
                        TOPICS,
                        record -> handler.handle(List.of(record), work),
                        config);
        meters.gauge(Metrics.RESULTS_UNDER_WAY, consumer, UnorderedConsumer::underWay);
        consumer.start();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("records").status(consumer.alive()).build();
    }

    @PreDestroy
    void close() {
        stop.countDown();
        consumer.close();
    }
}
