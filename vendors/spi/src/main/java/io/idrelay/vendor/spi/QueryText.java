package io.idrelay.vendor.spi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query string as it came, for vendors that call back with a GET. A parameter whose escapes are
 * broken has no name and no value.
 */
public final class QueryText {
    private QueryText() {}

    /** The decoded values of a parameter, in order. */
    public static List<String> values(@Nullable String query, String name) {
        return parameters(query)
                .map(parameter -> parameter.split("=", 2))
                .filter(parts -> decoded(parts[0]).equals(name))
                .map(parts -> parts.length == 2 ? decoded(parts[1]) : "")
                .toList();
    }

    /** The query without these parameters. */
    static @Nullable String without(@Nullable String query, Set<String> names) {
        if (query == null || names.isEmpty()) {
            return query;
        }
        return parameters(query)
                .filter(parameter -> !names.contains(decoded(parameter.split("=", 2)[0])))
                .collect(Collectors.joining("&"));
    }

    private static Stream<String> parameters(@Nullable String query) {
        return query == null || query.isEmpty() ? Stream.empty() : Stream.of(query.split("&"));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
