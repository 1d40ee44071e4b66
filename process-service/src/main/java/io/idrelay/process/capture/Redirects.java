package io.idrelay.process.capture;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Adds to a URL's query and keeps what is there, byte for byte. Pure. */
final class Redirects {
    private Redirects() {}

    static URI append(URI url, Map<String, String> more) {
        String added =
                more.entrySet().stream()
                        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"));
        String text = url.toString();
        String own = url.getRawQuery();
        if (own == null) {
            return URI.create(text + "?" + added);
        }
        return URI.create(own.isEmpty() || own.endsWith("&") ? text + added : text + "&" + added);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
