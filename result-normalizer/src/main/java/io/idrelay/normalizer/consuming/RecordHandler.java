package io.idrelay.normalizer.consuming;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Handles one record; called on many threads at once. */
@FunctionalInterface
interface RecordHandler {
    /**
     * Returns when the record is done for good: what it led to is durable.
     *
     * @throws InterruptedException when the service stops first; the record is not done then
     */
    void handle(ConsumerRecord<String, byte[]> record) throws InterruptedException;
}
