package io.idrelay.vendor.spi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the words of a vendor mean, where its own pages do not say so: a table in the adapter whose
 * lines an operator can replace in an account's settings.
 *
 * @param meanings by the vendor's word
 */
public record WordTable(Map<String, String> meanings) {
    /**
     * What a setting that holds such lines must look like: 1 to 200 lines of {@code word=ours}, for
     * an {@link AccountForm.Field}.
     */
    public static final String PATTERN =
            "(?:[A-Za-z0-9_.:-]{1,80}=[a-z0-9_:-]{1,80}(?:\\R|$)){1,200}";

    public WordTable {
        meanings = Map.copyOf(meanings);
    }

    /** This table with the operator's lines, which win. */
    public WordTable with(Optional<String> lines) {
        Map<String, String> all = new HashMap<>(meanings);
        lines.stream()
                .flatMap(String::lines)
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> all.put(parts[0].strip(), parts[1].strip()));
        return new WordTable(all);
    }

    /** What the word means; empty for one that stands in no line. */
    public Optional<String> find(String word) {
        return Optional.ofNullable(meanings.get(word));
    }
}
