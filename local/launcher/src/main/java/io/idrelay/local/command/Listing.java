package io.idrelay.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.local.operator.Api;
import java.util.List;
import java.util.stream.Collectors;

/** Prints all pages of a list of the API. */
final class Listing {
    private static final int PAGES_MAX = 1000;

    private Listing() {}

    static void print(Api api, String path, List<String> columns) {
        System.out.println(String.join("  ", columns));
        String next = path;
        for (int page = 0; page < PAGES_MAX && next != null; page++) {
            JsonNode answer = api.get(next);
            for (JsonNode item : answer.path("items")) {
                System.out.println(
                        columns.stream()
                                .map(c -> item.path(c).asText())
                                .collect(Collectors.joining("  ")));
            }
            String cursor = answer.path("nextCursor").asText("");
            next =
                    cursor.isEmpty()
                            ? null
                            : path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor;
        }
    }
}
