package io.idrelay.sandbox.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A map that forgets its oldest entry when it is full. Safe for any number of threads. */
public final class Bounded<K, V> {
    private final int entriesMax;
    private final LinkedHashMap<K, V> entries = new LinkedHashMap<>();

    public Bounded(int entriesMax) {
        this.entriesMax = entriesMax;
    }

    /** A map for what a simulator keeps of each session, as large as the settings say. */
    public static <K, V> Bounded<K, V> forSessions(StageConfig config) {
        return new Bounded<>(
                Limits.within("idrelay.sandbox.sessions-max", config.sessionsMax(), 1, 1_000_000));
    }

    /** Stores the value if the key is free; says whether it was. */
    public synchronized boolean add(K key, V value) {
        if (entries.containsKey(key)) {
            return false;
        }
        put(key, value);
        return true;
    }

    /** Stores the value, in place of an earlier one. */
    public synchronized void put(K key, V value) {
        entries.put(key, value);
        if (entries.size() > entriesMax) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    /** What is stored under the key. */
    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Removes and returns what is stored under the key. */
    public synchronized Optional<V> remove(K key) {
        return Optional.ofNullable(entries.remove(key));
    }

    /** Removes what the predicate accepts. */
    public synchronized void removeIf(Predicate<V> predicate) {
        entries.values().removeIf(predicate);
    }

    /** At most so many values, the newest first. */
    public synchronized List<V> newest(int most) {
        List<V> newest = new ArrayList<>();
        for (Map.Entry<K, V> entry : entries.sequencedEntrySet().reversed()) {
            if (newest.size() == most) {
                break;
            }
            newest.add(entry.getValue());
        }
        return newest;
    }

    /** Forgets everything. */
    public synchronized void clear() {
        entries.clear();
    }
}
