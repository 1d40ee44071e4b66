package io.idrelay.process.outcome;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A name as it is compared: without case, accents, apostrophes and the kind of its separators.
 *
 * @param words letters and digits only
 */
record ComparableName(List<String> words) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['`´ʼ‘’]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that Unicode does not take apart, as machine-readable documents write them. */
    private static final Map<String, String> LETTERS =
            Map.of(
                    "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ł",
                    "l", "ı", "i");

    static ComparableName of(String name) {
        String plain = APOSTROPHES.matcher(name).replaceAll("");
        // Upper case first: it makes the German sharp s two letters and the Greek final sigma one.
        plain = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        plain = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        return new ComparableName(
                Arrays.stream(SEPARATORS.split(plain)).filter(word -> !word.isEmpty()).toList());
    }

    /** First this name, then the other. */
    ComparableName then(ComparableName other) {
        return new ComparableName(
                java.util.stream.Stream.concat(words.stream(), other.words.stream()).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether both are written with the same letters, wherever they are parted. */
    boolean sameAs(ComparableName other) {
        return String.join("", words).equals(String.join("", other.words));
    }

    /** Whether one is a run of words inside the other, as where a middle name was left out. */
    boolean overlaps(ComparableName other) {
        return Collections.indexOfSubList(words, other.words) >= 0
                || Collections.indexOfSubList(other.words, words) >= 0;
    }
}
