package io.idrelay.ingest.log;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.WebhookReceived;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Stores webhooks in Kafka with {@code acks=all}. */
final class KafkaWebhookLog implements WebhookLog, AutoCloseable {
    private static final Duration CLOSE_MAX = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(KafkaWebhookLog.class);

    private final Producer<String, byte[]> producer;
    private final Function<Event<WebhookReceived>, ProducerRecord<String, byte[]>> encoding;
    private final BrokerWatch watch;
    private final AutoCloseable probing;

    KafkaWebhookLog(
            Producer<String, byte[]> producer,
            Function<Event<WebhookReceived>, ProducerRecord<String, byte[]>> encoding,
            BrokerWatch watch,
            AutoCloseable probing) {
        this.probing = probing;
        this.producer = producer;
        this.encoding = encoding;
        this.watch = watch;
    }

    @Override
    public boolean usable() {
        return watch.there();
    }

    @Override
    public CompletionStage<Void> append(Event<WebhookReceived> event) {
        CompletableFuture<Void> stored = new CompletableFuture<>();
        try {
            var unused =
                    producer.send(
                            encoding.apply(event), (metadata, failure) -> settle(stored, failure));
        } catch (RuntimeException e) {
            settle(stored, e);
        }
        return stored;
    }

    @Override
    public void close() {
        watch.close();
        producer.close(CLOSE_MAX);
        try {
            probing.close();
        } catch (Exception e) {
            LOG.debugf("the probe was not closed: %s", e.getClass().getName());
        }
    }

    private void settle(CompletableFuture<Void> stored, @Nullable Exception failure) {
        if (failure == null) {
            stored.complete(null);
        } else {
            watch.missed();
            LOG.warnf("a webhook was not stored: %s", failure.getClass().getName());
            stored.completeExceptionally(failure);
        }
    }
}
