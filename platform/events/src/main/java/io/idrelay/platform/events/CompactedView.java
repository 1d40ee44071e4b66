package io.idrelay.platform.events;

import io.idrelay.contracts.EventData;
import io.idrelay.contracts.MalformedEvent;
import io.idrelay.contracts.Topic;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** The latest event of each key, as its reader brings them. */
final class CompactedView<T extends EventData> implements CompactedTopic<T> {
    private static final Logger LOG = Logger.getLogger(CompactedView.class);

    private final Class<T> dataClass;
    private final Consumer<T> onChange;
    private final CompactedReader reader;
    private final ConcurrentMap<String, T> latest = new ConcurrentHashMap<>();

    CompactedView(Topic topic, Class<T> dataClass, Consumer<T> onChange, ReaderSettings settings) {
        this.dataClass = dataClass;
        this.onChange = onChange;
        this.reader = new CompactedReader(topic.topicName(), settings, this::apply);
    }

    void start() {
        reader.start();
    }

    int size() {
        return latest.size();
    }

    @Override
    public Optional<T> get(String key) {
        return Optional.ofNullable(latest.get(key));
    }

    @Override
    public Collection<T> values() {
        return Collections.unmodifiableCollection(latest.values());
    }

    @Override
    public boolean ready() {
        return reader.ready();
    }

    @Override
    public boolean caughtUp() {
        return reader.caughtUp();
    }

    @Override
    public void close() {
        reader.close();
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null) {
            return;
        }
        if (record.value() == null) {
            latest.remove(record.key());
            return;
        }
        try {
            put(record.key(), EventRecords.read(record).data());
        } catch (MalformedEvent e) {
            applyMalformed(record, e);
        }
    }

    private void put(String key, EventData data) {
        if (dataClass.isInstance(data)) {
            T changed = dataClass.cast(data);
            latest.put(key, changed);
            tell(changed);
        }
    }

    /**
     * An event type of a later version is not for us. Anything else that cannot be read may have
     * been a suspension or a rotation: the key's old state must not live on.
     */
    private void applyMalformed(ConsumerRecord<String, byte[]> record, MalformedEvent failure) {
        if (!failure.code().equals("unknown-type")) {
            LOG.errorf(
                    "%s partition %d offset %d is unreadable (%s): its key is removed",
                    record.topic(), record.partition(), record.offset(), failure.code());
            latest.remove(record.key());
        }
    }

    /** A listener's bug must not stop the view. */
    private void tell(T changed) {
        try {
            onChange.accept(changed);
        } catch (RuntimeException e) {
            LOG.errorf("a listener failed: %s", e.getClass().getName());
        }
    }
}
