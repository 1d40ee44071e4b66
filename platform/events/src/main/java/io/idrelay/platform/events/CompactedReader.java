package io.idrelay.platform.events;

import io.idrelay.contracts.EventData;
import io.idrelay.contracts.MalformedEvent;
import io.idrelay.contracts.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/** Reads a compacted topic on a thread of its own, from the start, without a consumer group. */
final class CompactedReader<T extends EventData> implements CompactedTopic<T> {
    private static final Logger LOG = Logger.getLogger(CompactedReader.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration END_CHECK_EVERY = Duration.ofSeconds(1);
    private static final Duration CAUGHT_UP_MAX = Duration.ofSeconds(10);
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(500);
    private static final Duration STOP_MAX = Duration.ofSeconds(3);

    private final Topic topic;
    private final Class<T> dataClass;
    private final Consumer<T> onChange;
    private final Map<String, Object> settings;
    private final Map<String, T> latest = new ConcurrentHashMap<>();

    /** Where reading goes on after trouble: from the start, old events would undo newer ones. */
    private final Map<TopicPartition, Long> positions = new HashMap<>();

    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean ready;
    private volatile long caughtUpAtNanos;
    private volatile boolean everCaughtUp;

    CompactedReader(
            Topic topic, Class<T> dataClass, Consumer<T> onChange, Map<String, Object> broker) {
        this.topic = topic;
        this.dataClass = dataClass;
        this.onChange = onChange;
        this.settings = KafkaSettings.reader(broker);
        this.thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("compacted-" + topic.topicName())
                        .unstarted(this::run);
    }

    CompactedReader<T> start() {
        thread.start();
        return this;
    }

    @Override
    public Optional<T> get(String key) {
        return Optional.ofNullable(latest.get(key));
    }

    @Override
    public Collection<T> values() {
        return List.copyOf(latest.values());
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public boolean caughtUp() {
        return everCaughtUp && System.nanoTime() - caughtUpAtNanos < CAUGHT_UP_MAX.toNanos();
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
        try {
            thread.join(STOP_MAX.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(
                            settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                read(consumer);
            } catch (InterruptException | WakeupException e) {
                return;
            } catch (KafkaException e) {
                LOG.debugf("%s is read again after %s", topic.topicName(), e.getClass().getName());
                pause();
            }
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic.topicName()).stream()
                        .map(p -> new TopicPartition(p.topic(), p.partition()))
                        .toList();
        if (partitions.isEmpty()) {
            pause();
            return;
        }
        consumer.assign(partitions);
        for (TopicPartition partition : partitions) {
            consumer.seek(partition, positions.getOrDefault(partition, 0L));
        }
        long checkedAtNanos = 0;
        while (running) {
            boolean idle = apply(consumer);
            if (idle && (checkedAtNanos == 0 || due(checkedAtNanos) || !ready)) {
                checkedAtNanos = System.nanoTime();
                noteEnd(consumer, partitions);
            }
        }
    }

    private static boolean due(long sinceNanos) {
        return System.nanoTime() - sinceNanos > END_CHECK_EVERY.toNanos();
    }

    private boolean apply(KafkaConsumer<String, byte[]> consumer) {
        boolean idle = true;
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            idle = false;
            apply(record);
            positions.put(
                    new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }
        return idle;
    }

    private void noteEnd(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        boolean reached =
                ends.entrySet().stream()
                        .allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
        if (reached) {
            caughtUpAtNanos = System.nanoTime();
            everCaughtUp = true;
            ready = true;
        }
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            latest.remove(record.key());
            return;
        }
        try {
            Object data = EventRecords.read(record).data();
            if (dataClass.isInstance(data)) {
                T changed = dataClass.cast(data);
                latest.put(record.key(), changed);
                onChange.accept(changed);
            }
        } catch (MalformedEvent e) {
            LOG.warnf(
                    "%s partition %d offset %d is skipped: %s",
                    topic.topicName(), record.partition(), record.offset(), e.code());
        } catch (RuntimeException e) {
            LOG.errorf(
                    "%s partition %d offset %d was not applied: %s",
                    topic.topicName(), record.partition(), record.offset(), e.getClass().getName());
        }
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_TROUBLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
