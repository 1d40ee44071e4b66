package io.idrelay.token.grant;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A form with a client's credentials, by header or in the body (RFC 6749 section 2.3.1). */
record ClientRequest(MultivaluedMap<String, String> form, Optional<Pair> basic) {
    private static final int VALUE_CHARACTERS_MAX = 4096;

    /** A client id and its secret. */
    record Pair(String id, String secret) {
        @Override
        public String toString() {
            return "Pair[redacted]";
        }
    }

    static ClientRequest of(
            @Nullable MultivaluedMap<String, String> form, @Nullable String authorization) {
        if (form == null) {
            throw OAuthRefusal.invalidRequest("the body is a form");
        }
        return new ClientRequest(
                form, authorization == null ? Optional.empty() : Optional.of(basic(authorization)));
    }

    /** A parameter; one that is given twice or is too long is refused. */
    Optional<String> parameter(String name) {
        List<String> values = form.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw OAuthRefusal.invalidRequest(name + " is given twice");
        }
        Optional<String> value = values.stream().filter(v -> !v.isEmpty()).findFirst();
        if (value.isPresent() && value.get().length() > VALUE_CHARACTERS_MAX) {
            throw OAuthRefusal.invalidRequest(name + " is too long");
        }
        return value;
    }

    /** The client's id and secret, given in one of the two ways. */
    Pair client() {
        Optional<String> secret = parameter("client_secret");
        if (basic.isPresent() && secret.isPresent()) {
            throw OAuthRefusal.invalidRequest("the client authenticates in one way only");
        }
        if (basic.isPresent()) {
            return basic.get();
        }
        Optional<String> id = parameter("client_id");
        if (id.isEmpty() || secret.isEmpty()) {
            throw OAuthRefusal.invalidClient();
        }
        return new Pair(id.get(), secret.get());
    }

    private static Pair basic(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)
                || authorization.length() > VALUE_CHARACTERS_MAX) {
            throw OAuthRefusal.invalidClient();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring(6).trim());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon < 0) {
                throw OAuthRefusal.invalidClient();
            }
            return new Pair(decode(pair.substring(0, colon)), decode(pair.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw OAuthRefusal.invalidClient();
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
