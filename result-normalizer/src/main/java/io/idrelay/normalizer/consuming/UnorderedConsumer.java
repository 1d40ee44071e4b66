package io.idrelay.normalizer.consuming;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Takes records from a consumer group and handles them without order, each on a virtual thread,
 * bounded. Commits an offset only when every record before it is done.
 *
 * <p>While too much is under way it reads nothing more but keeps polling, so that it stays in the
 * group however long a record takes.
 */
final class UnorderedConsumer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(UnorderedConsumer.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration POLL_WHILE_FULL = Duration.ofMillis(10);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Duration SILENT_MAX = Duration.ofSeconds(30);

    private final Supplier<Consumer<String, byte[]>> connection;
    private final List<String> topics;
    private final RecordHandler handler;
    private final ConsumingConfig config;
    private final Semaphore permits;
    private final AtomicInteger underWay = new AtomicInteger();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread poller;
    private volatile long polledAtNanos = System.nanoTime();

    UnorderedConsumer(
            Supplier<Consumer<String, byte[]>> connection,
            List<String> topics,
            RecordHandler handler,
            ConsumingConfig config) {
        this.connection = connection;
        this.topics = topics;
        this.handler = handler;
        this.config = config;
        this.permits = new Semaphore(config.concurrencyMax());
        this.poller = Thread.ofPlatform().name("records").unstarted(this::run);
    }

    void start() {
        poller.start();
    }

    /** Whether it goes on polling; says nothing of the broker. */
    boolean alive() {
        return poller.isAlive() && System.nanoTime() - polledAtNanos < SILENT_MAX.toNanos();
    }

    int underWay() {
        return underWay.get();
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            poller.join(config.stopMax().plusSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped(Duration.ZERO)) {
            try (Consumer<String, byte[]> consumer = connection.get()) {
                consume(consumer);
            } catch (KafkaException e) {
                LOG.warnf("records are read anew after %s", e.getClass().getName());
                boolean unused = stopped(AFTER_TROUBLE);
            }
        }
    }

    private void consume(Consumer<String, byte[]> consumer) {
        Partitions partitions = new Partitions(consumer);
        consumer.subscribe(topics, partitions);
        long committedAtNanos = System.nanoTime();
        while (!stopped(Duration.ZERO)) {
            boolean full = full(partitions);
            if (full) {
                consumer.pause(consumer.assignment());
            } else {
                consumer.resume(consumer.paused());
            }
            for (ConsumerRecord<String, byte[]> record :
                    consumer.poll(full ? POLL_WHILE_FULL : POLL)) {
                begin(record, partitions.start(record));
            }
            polledAtNanos = System.nanoTime();
            if (polledAtNanos - committedAtNanos > config.commitEvery().toNanos()) {
                committedAtNanos = polledAtNanos;
                partitions.commit();
            }
        }
        awaitUnderWay();
        partitions.commitAllAndWait();
    }

    private boolean full(Partitions partitions) {
        return underWay.get() >= config.concurrencyMax()
                || partitions.recordsAhead() >= config.recordsAheadMax();
    }

    private void begin(ConsumerRecord<String, byte[]> record, Partitions.Started started) {
        underWay.incrementAndGet();
        Thread unused = Thread.ofVirtual().name("record").start(() -> handle(record, started));
    }

    private void handle(ConsumerRecord<String, byte[]> record, Partitions.Started started) {
        try {
            permits.acquire();
            try {
                handleUntilDone(record);
                started.done();
            } finally {
                permits.release();
            }
        } catch (InterruptedException e) {
            // Not done: whoever gets the partition next handles it again.
            Thread.currentThread().interrupt();
        } finally {
            underWay.decrementAndGet();
        }
    }

    private void handleUntilDone(ConsumerRecord<String, byte[]> record)
            throws InterruptedException {
        while (true) {
            try {
                handler.handle(record);
                return;
            } catch (RuntimeException e) {
                // A handler answers every failure itself; this one is its bug, and skips nothing.
                LOG.errorf(
                        "%s partition %d offset %d: %s",
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        e.getClass().getName());
                if (stopped(AFTER_TROUBLE)) {
                    throw new InterruptedException();
                }
            }
        }
    }

    private void awaitUnderWay() {
        long deadline = System.nanoTime() + config.stopMax().toNanos();
        while (underWay.get() > 0 && System.nanoTime() < deadline) {
            java.util.concurrent.locks.LockSupport.parkNanos(POLL_WHILE_FULL.toNanos());
        }
    }

    private boolean stopped(Duration wait) {
        try {
            return stop.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
