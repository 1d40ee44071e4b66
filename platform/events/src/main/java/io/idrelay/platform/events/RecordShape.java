package io.idrelay.platform.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a record looks like when every value is taken out. */
final class RecordShape {
    private static final int LENGTH_MAX = 2_000;
    private static final int DEPTH_MAX = 6;
    private static final int FIELDS_MAX = 40;
    private static final int SEALED_MAGIC = 0x49445231;

    /** A name that looks otherwise may itself be content. */
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z_]{0,39}");

    private RecordShape() {}

    /** Names and kinds of fields, for example {@code {merchantId:string(40)}}. */
    static String of(byte @org.jspecify.annotations.Nullable [] value) {
        if (value == null) {
            return "none";
        }
        try {
            JsonNode json = Json.mapper().readTree(json(value));
            String shape = json != null && json.isObject() ? of(json, 0) : bytes(value);
            return shape.length() > LENGTH_MAX ? shape.substring(0, LENGTH_MAX) + "…" : shape;
        } catch (IOException e) {
            return bytes(value);
        }
    }

    /** Of a value with sealed parts, only the JSON before them: see {@code EventCodec}. */
    private static byte[] json(byte[] value) {
        ByteBuffer all = ByteBuffer.wrap(value);
        if (value.length < 8 || all.getInt() != SEALED_MAGIC) {
            return value;
        }
        int length = all.getInt();
        return length >= 0 && length <= all.remaining()
                ? Arrays.copyOfRange(value, 8, 8 + length)
                : value;
    }

    private static String of(JsonNode node, int depth) {
        return switch (node.getNodeType()) {
            case OBJECT -> depth < DEPTH_MAX ? fields(node, depth) : "{…}";
            case ARRAY ->
                    "["
                            + node.size()
                            + (node.isEmpty() ? "" : ": " + of(node.get(0), depth + 1))
                            + "]";
            case STRING -> "string(" + node.textValue().length() + ")";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case NULL, MISSING, BINARY, POJO -> "null";
        };
    }

    private static String fields(JsonNode object, int depth) {
        StringJoiner all = new StringJoiner(", ", "{", "}");
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().stream()
                .limit(FIELDS_MAX)
                .forEach(field -> sorted.put(field.getKey(), field.getValue()));
        sorted.forEach((name, node) ->
                all.add((NAME.matcher(name).matches() ? name : "?") + ": " + of(node, depth + 1)));
        return all.toString();
    }

    private static String bytes(byte[] value) {
        return "bytes(" + value.length + ")";
    }
}
