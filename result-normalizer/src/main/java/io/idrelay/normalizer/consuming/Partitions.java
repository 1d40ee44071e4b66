package io.idrelay.normalizer.consuming;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * The partitions that this instance reads, and what of them is done. Used by the polling thread
 * alone, except for what {@link Started#done()} says.
 */
final class Partitions implements ConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(Partitions.class);
    private static final Duration COMMIT_MAX = Duration.ofSeconds(3);

    private final Consumer<String, byte[]> consumer;
    private final Map<TopicPartition, OffsetTracker> trackers = new HashMap<>();
    private final Queue<Started> done = new ConcurrentLinkedQueue<>();

    Partitions(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** A record under way. Its tracker is that of its time: after a rebalance it counts no more. */
    final class Started {
        private final OffsetTracker tracker;
        private final long offset;

        private Started(OffsetTracker tracker, long offset) {
            this.tracker = tracker;
            this.offset = offset;
        }

        /** Says that the record is done; any thread. */
        void done() {
            done.add(this);
        }
    }

    Started start(ConsumerRecord<String, byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        OffsetTracker tracker =
                trackers.computeIfAbsent(partition, p -> new OffsetTracker(record.offset()));
        tracker.started(record.offset());
        return new Started(tracker, record.offset());
    }

    /** How far reading is ahead of the first record that is not done, in the worst partition. */
    long recordsAhead() {
        settle();
        return trackers.values().stream().mapToLong(OffsetTracker::spread).max().orElse(0);
    }

    /** Commits what is done without waiting; what a lost commit holds comes with the next. */
    void commit() {
        Map<TopicPartition, OffsetAndMetadata> news = news(trackers.keySet());
        if (!news.isEmpty()) {
            consumer.commitAsync(
                    news,
                    (offsets, failure) -> {
                        if (failure == null) {
                            offsets.forEach(this::committed);
                        }
                    });
        }
    }

    /** Commits what is done, as far as the broker is there. */
    void commitAndWait(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> news = news(partitions);
        if (news.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(news, COMMIT_MAX);
            news.forEach(this::committed);
        } catch (KafkaException e) {
            LOG.debugf("offsets were not committed: %s", e.getClass().getName());
        }
    }

    void commitAllAndWait() {
        commitAndWait(trackers.keySet());
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commitAndWait(partitions);
        partitions.forEach(trackers::remove);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        partitions.forEach(trackers::remove);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // A partition is tracked from its first record on.
    }

    private Map<TopicPartition, OffsetAndMetadata> news(Collection<TopicPartition> partitions) {
        settle();
        Map<TopicPartition, OffsetAndMetadata> news = new HashMap<>();
        for (TopicPartition partition : partitions) {
            OffsetTracker tracker = trackers.get(partition);
            if (tracker != null && tracker.hasNews()) {
                news.put(partition, new OffsetAndMetadata(tracker.committable()));
            }
        }
        return news;
    }

    private void settle() {
        for (Started next = done.poll(); next != null; next = done.poll()) {
            next.tracker.done(next.offset);
        }
    }

    private void committed(TopicPartition partition, OffsetAndMetadata offset) {
        OffsetTracker tracker = trackers.get(partition);
        if (tracker != null) {
            tracker.committed(offset.offset());
        }
    }
}
