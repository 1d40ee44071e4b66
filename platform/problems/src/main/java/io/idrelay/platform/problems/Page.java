package io.idrelay.platform.problems;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor asks for the next part; absent in the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * The first {@code limit} of what was found; ask the store for one more than the limit, so that
     * the end is known.
     *
     * @param cursorOf what the next part starts after
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursorOf) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, cursorOf.apply(items.getLast()));
    }
}
