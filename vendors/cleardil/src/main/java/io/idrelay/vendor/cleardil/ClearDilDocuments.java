package io.idrelay.vendor.cleardil;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads lists of what a customer has: an envelope with {@code content}, or a bare array. */
final class ClearDilDocuments {
    private ClearDilDocuments() {}

    /** The newest document that says who somebody is; also one of a kind nobody knows. */
    static Optional<JsonNode> newest(JsonNode list) {
        return newestItem(list, ClearDilDocuments::mayIdentify);
    }

    /** The newest entry that fits; the later one of two of the same time. */
    static Optional<JsonNode> newestItem(JsonNode list, Predicate<JsonNode> fits) {
        JsonNode items = list.isArray() ? list : list.path("content");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> ClearDilHandle.id(item, "id").isPresent())
                .filter(fits)
                .max(Comparator.comparing(item -> item.path("created_at").asText("")));
    }

    private static boolean mayIdentify(JsonNode document) {
        return ClearDilDocumentType.find(document.path("type").asText(""))
                .map(ClearDilDocumentType::identifying)
                .orElse(true);
    }

    /** Which images it has, with commas. */
    static String sides(JsonNode document) {
        return Stream.of("front", "back")
                .filter(side -> document.path(side + "_side").isObject())
                .collect(Collectors.joining(","));
    }
}
