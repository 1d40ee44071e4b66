package io.idrelay.process;

import io.idrelay.platform.problems.Page;
import io.idrelay.platform.problems.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a request asks for. A cursor is the id of the last item seen; ids sort by
 * the time they were made.
 *
 * @param limit how many items at most
 */
public record Paging<I>(Optional<I> after, int limit) {
    private static final int LIMIT_DEFAULT = 50;
    private static final int LIMIT_MAX = 200;

    /**
     * Reads the query parameters {@code cursor} and {@code limit}; refuses what is malformed by a
     * 400 problem.
     */
    public static <I> Paging<I> of(
            @Nullable String cursor, @Nullable Integer limit, Function<String, I> id) {
        int count = limit == null ? LIMIT_DEFAULT : limit;
        if (count < 1 || count > LIMIT_MAX) {
            throw Problems.badRequest("limit", "is from 1 to " + LIMIT_MAX);
        }
        try {
            return new Paging<>(Optional.ofNullable(cursor).map(id), count);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("cursor", "is a nextCursor of this list");
        }
    }

    /** How many rows to read: one more than shown tells whether there are more. */
    public int rows() {
        return limit + 1;
    }

    /** The page made of the rows that were read. */
    public <T> Page<T> page(List<T> rows, Function<T, String> cursor) {
        return Page.of(rows, limit, cursor);
    }
}
