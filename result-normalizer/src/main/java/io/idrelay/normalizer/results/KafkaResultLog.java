package io.idrelay.normalizer.results;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventCodec;
import io.idrelay.contracts.ServiceName;
import io.idrelay.platform.events.EventRecords;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jboss.logging.Logger;

/** Writes results to Kafka with {@code acks=all}. */
final class KafkaResultLog implements ResultLog, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(KafkaResultLog.class);
    private static final Duration CLOSE_MAX = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS_MAX = 2_000;

    private final Producer<String, byte[]> producer;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean healthy = true;

    KafkaResultLog(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    @Override
    public void publish(Event<?> event) throws InterruptedException, UnstorableResult {
        ProducerRecord<String, byte[]> record =
                EventRecords.toProducerRecord(
                        EventCodec.encode(event, ServiceName.RESULT_NORMALIZER));
        for (int tries = 0; ; tries++) {
            Optional<Throwable> failure = send(record);
            healthy = failure.isEmpty();
            if (failure.isEmpty()) {
                return;
            }
            if (isOfTheRecord(failure.get())) {
                healthy = true;
                throw new UnstorableResult(failure.get());
            }
            if (tries == 0) {
                LOG.warnf("a result waits for the broker: %s", failure.get().getClass().getName());
            }
            pause(tries);
        }
    }

    @Override
    public boolean healthy() {
        return healthy;
    }

    @Override
    public void close() {
        stop.countDown();
        producer.close(CLOSE_MAX);
    }

    private Optional<Throwable> send(ProducerRecord<String, byte[]> record)
            throws InterruptedException {
        try {
            var unused = producer.send(record).get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(e.getCause() == null ? e : e.getCause());
        } catch (KafkaException | IllegalStateException e) {
            // Illegal once the producer is closed: the service stops.
            return Optional.of(e);
        }
    }

    private static boolean isOfTheRecord(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof SerializationException;
    }

    private void pause(int tries) throws InterruptedException {
        long millis = Math.min(PAUSE_MILLIS_MAX, 100L << Math.min(tries, 5));
        if (stop.await(millis, TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("the service stops");
        }
    }
}
