package io.idrelay.vendor.testkit;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request the stub got.
 *
 * @param headers by lowercase name
 */
public record StubRequest(String method, URI uri, Map<String, List<String>> headers, String body) {

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }

    /** Whether a text stands anywhere in it. */
    public boolean mentions(String text) {
        return uri.toString().contains(text)
                || body.contains(text)
                || headers.values().stream().anyMatch(v -> v.toString().contains(text));
    }
}
