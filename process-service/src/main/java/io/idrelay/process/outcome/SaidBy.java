package io.idrelay.process.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.result.NormalizedResult;
import java.io.UncheckedIOException;

/**
 * What a result says, leaving out when it was said; a record read back compares equal to itself.
 */
final class SaidBy {
    private SaidBy() {}

    static boolean both(NormalizedResult one, NormalizedResult other) {
        return of(one).equals(of(other));
    }

    static String of(NormalizedResult result) {
        try {
            JsonNode tree = Json.mapper().valueToTree(result);
            ((ObjectNode) tree).remove("observedAt");
            // As plain maps with sorted keys: the order of a map's entries says nothing.
            Object plain = Json.mapper().treeToValue(tree, Object.class);
            return Json.mapper()
                    .writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
