package io.idrelay.process.delivery;

import io.idrelay.process.stream.SteadyBatches;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topic {@code deliveries}: in order, on a worker thread, a batch at a time. */
@ApplicationScoped
class DeliveriesConsumer {
    private final SteadyBatches batches;
    private final DeliveryHandler handler;

    DeliveriesConsumer(SteadyBatches batches, DeliveryHandler handler) {
        this.batches = batches;
        this.handler = handler;
    }

    /** Returns when all is committed or put aside; acknowledged then. */
    @Incoming("deliveries")
    @Blocking(ordered = true)
    void consume(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        batches.handle(records, handler);
    }
}
