package io.idrelay.vendor.spi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the words of one vendor answer that have no home in our vocabulary. Not thread-safe;
 * keeps the first 20.
 */
public final class UnrecognizedWords {
    private static final int WORDS_MAX = 20;
    private final Set<String> words = new LinkedHashSet<>();

    /**
     * Notes a word.
     *
     * @param kind where it stood, for example {@code status}
     */
    public void add(String kind, String word) {
        addName(VendorWord.clean(kind) + "=" + VendorWord.clean(word));
    }

    /** Notes a place whose content may be personal and is therefore left out. */
    public void addPlace(String place) {
        addName(VendorWord.clean(place));
    }

    /** What was noted, in order. */
    public List<String> words() {
        return List.copyOf(words);
    }

    private void addName(String name) {
        if (words.size() < WORDS_MAX) {
            words.add(name);
        }
    }
}
