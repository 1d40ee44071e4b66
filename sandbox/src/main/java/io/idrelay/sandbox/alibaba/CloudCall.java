package io.idrelay.sandbox.alibaba;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A call as it came.
 *
 * @param query decoded, by name
 * @param headers by lowercase name
 * @param hosts every address this server may have been called by: a gateway may change the header
 */
record CloudCall(
        String method,
        String path,
        TreeMap<String, String> query,
        Map<String, String> headers,
        List<String> hosts,
        byte[] body) {

    static TreeMap<String, String> parse(String query) {
        TreeMap<String, String> parameters = new TreeMap<>();
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] parts = parameter.split("=", 2);
            parameters.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw CloudRefusal.of(400, "InvalidParameter", "The query is malformed.");
        }
    }

    /** A header, or a parameter of the query, that is not empty. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    String require(String name) {
        return parameter(name).orElseThrow(() -> CloudRefusal.missing(name));
    }

    boolean signedByHeader() {
        return headers.containsKey("authorization");
    }

    @Override
    public String toString() {
        return "CloudCall[" + method + "]";
    }
}
