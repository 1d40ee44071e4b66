package io.idrelay.platform.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole topic from its start, without a group, until it is closed.
 *
 * <p>That nothing arrives proves nothing while the broker is away. So it asks for the topic's end
 * again and again, and is caught up with the moment of the question once it has read that far.
 */
final class CompactedReader implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(CompactedReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(2);
    private static final Duration END_ASKED_EVERY = Duration.ofSeconds(1);
    private static final Duration PARTITIONS_ASKED_EVERY = Duration.ofSeconds(30);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofMillis(500);
    private static final Duration STOP_MAX = Duration.ofSeconds(5);

    private final String topic;
    private final ReaderSettings settings;
    private final Consumer<ConsumerRecord<String, byte[]>> sink;
    private final EndSeen endSeen;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable KafkaConsumer<String, byte[]> current;
    // Kept over reconnections: reading from the start again would bring old states back for a
    // while.
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private boolean troubled;

    CompactedReader(
            String topic, ReaderSettings settings, Consumer<ConsumerRecord<String, byte[]>> sink) {
        this.topic = topic;
        this.settings = settings;
        this.sink = sink;
        this.endSeen = new EndSeen(settings.lagMax(), System::nanoTime);
        this.thread = Thread.ofPlatform().name("reader-" + topic).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    boolean ready() {
        return endSeen.ever();
    }

    boolean caughtUp() {
        return endSeen.lately();
    }

    @Override
    public void close() {
        closing.countDown();
        KafkaConsumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join(STOP_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isClosing(Duration.ZERO)) {
            try {
                connectAndFollow();
            } catch (WakeupException e) {
                // Closing.
            } catch (RuntimeException e) {
                complain(e);
                isClosing(PAUSE_AFTER_TROUBLE);
            }
        }
    }

    private void connectAndFollow() {
        KafkaConsumer<String, byte[]> consumer = KafkaSettings.connectReader(settings.broker());
        current = consumer;
        try {
            follow(consumer);
        } finally {
            current = null;
            consumer.close(CloseOptions.timeout(ANSWER_MAX));
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        Every partitionsAsked = new Every(PARTITIONS_ASKED_EVERY);
        Every endAsked = new Every(END_ASKED_EVERY);
        while (!isClosing(Duration.ZERO)) {
            if (partitionsAsked.isDue()) {
                assign(consumer);
            }
            if (endAsked.isDue()) {
                askForEnd(consumer);
            }
            consumer.poll(POLL).forEach(sink);
            consumer.assignment().forEach(p -> next.put(p, consumer.position(p, ANSWER_MAX)));
            endSeen.at(next);
        }
    }

    private void assign(KafkaConsumer<String, byte[]> consumer) {
        List<PartitionInfo> found = consumer.partitionsFor(topic, ANSWER_MAX);
        if (found == null || found.isEmpty()) {
            throw new IllegalStateException("the topic does not exist yet");
        }
        Set<TopicPartition> partitions =
                found.stream()
                        .map(p -> new TopicPartition(p.topic(), p.partition()))
                        .collect(Collectors.toSet());
        Set<TopicPartition> before = Set.copyOf(consumer.assignment());
        if (!partitions.equals(before)) {
            consumer.assign(partitions);
            partitions.stream().filter(p -> !before.contains(p)).forEach(p -> seek(consumer, p));
        }
    }

    private void seek(KafkaConsumer<String, byte[]> consumer, TopicPartition partition) {
        Long position = next.get(partition);
        if (position == null) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, position);
        }
    }

    private void askForEnd(KafkaConsumer<String, byte[]> consumer) {
        long askedAtNanos = System.nanoTime();
        endSeen.ends(consumer.endOffsets(consumer.assignment(), ANSWER_MAX), askedAtNanos);
        if (troubled) {
            LOG.infof("%s is read again", topic);
            troubled = false;
        }
    }

    private void complain(RuntimeException failure) {
        if (!troubled) {
            LOG.warnf("%s cannot be read, trying on: %s", topic, failure.toString());
            troubled = true;
        }
    }

    private boolean isClosing(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
            return true;
        }
    }
}
