package io.idrelay.platform.sealing;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Keeps at most so many values, the least used go first, and none longer than its time. */
final class BoundedCache<K, V> {
    private final ReentrantLock lock = new ReentrantLock();
    private final long keptNanos;
    private final LongSupplier nanoTime;
    private final Map<K, Kept<V>> entries;

    private record Kept<V>(V value, long sinceNanos) {}

    BoundedCache(int entriesMax, Duration kept, LongSupplier nanoTime) {
        this.keptNanos = kept.toNanos();
        this.nanoTime = nanoTime;
        this.entries =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                        return size() > entriesMax;
                    }
                };
    }

    Optional<V> get(K key) {
        lock.lock();
        try {
            Kept<V> entry = entries.get(key);
            if (entry == null) {
                return Optional.empty();
            }
            if (nanoTime.getAsLong() - entry.sinceNanos() > keptNanos) {
                entries.remove(key);
                return Optional.empty();
            }
            return Optional.of(entry.value());
        } finally {
            lock.unlock();
        }
    }

    void put(K key, V value) {
        lock.lock();
        try {
            entries.put(key, new Kept<>(value, nanoTime.getAsLong()));
        } finally {
            lock.unlock();
        }
    }

    void remove(K key) {
        lock.lock();
        try {
            entries.remove(key);
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return entries.size();
        } finally {
            lock.unlock();
        }
    }
}
