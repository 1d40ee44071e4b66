package io.idrelay.platform.events;

import io.idrelay.contracts.EventData;
import java.util.Collection;
import java.util.Optional;

/**
 * What a compacted topic says now, whole and in memory. Thread-safe; reading never blocks.
 *
 * @param <T> the topic's event data
 */
public interface CompactedTopic<T extends EventData> extends AutoCloseable {
    /** The latest event of a key. */
    Optional<T> get(String key);

    /** The latest event of every key. */
    Collection<T> values();

    /** Whether the end that was seen at start has been reached; stays true from then on. */
    boolean ready();

    /**
     * Whether the topic's end was seen within the last seconds ({@code idrelay.kafka.lag-max});
     * false while the broker is away.
     */
    boolean caughtUp();

    /** The opposite of {@link #caughtUp()}: what is not found may exist all the same. */
    default boolean lagging() {
        return !caughtUp();
    }

    @Override
    void close();
}
