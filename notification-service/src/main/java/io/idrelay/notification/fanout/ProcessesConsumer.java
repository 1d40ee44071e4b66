package io.idrelay.notification.fanout;

import io.idrelay.platform.events.BatchHandler;
import io.idrelay.platform.events.BatchHandlers;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in every change of every process, in batches, in order. */
@ApplicationScoped
class ProcessesConsumer {
    private final BatchHandler batches;
    private final FanOut fanOut;

    ProcessesConsumer(BatchHandlers handlers, KeysDatabase keys, FanOut fanOut) {
        this.batches = handlers.create(keys::answers);
        this.fanOut = fanOut;
    }

    @Incoming("processes")
    @Blocking(ordered = true)
    void take(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        batches.handle(records, fanOut::handle);
    }
}
