package io.idrelay.sandbox.signicat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Reads a request's body and refuses what Assure refuses in it. */
record AssureRequest(JsonNode body) {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int TEXT_LENGTH_MAX = 2000;

    static AssureRequest read(ObjectMapper json, String text) {
        try {
            JsonNode body = json.readTree(text);
            if (body == null || !body.isObject()) {
                throw new AssureRefusal(400, "The body must be a JSON object");
            }
            return new AssureRequest(body);
        } catch (JsonProcessingException e) {
            throw new AssureRefusal(400, "The body is not valid JSON");
        }
    }

    /** A text that may be left out. */
    Optional<String> text(String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new AssureRefusal(400, field + " must be a text");
        }
        if (value.asText().length() > TEXT_LENGTH_MAX) {
            throw new AssureRefusal(400, field + " is too long");
        }
        return Optional.of(value.asText());
    }

    /** An absolute URL that may be left out. */
    Optional<String> url(String field) {
        Optional<String> value = text(field);
        if (value.isPresent() && !isUrl(value.get())) {
            throw new AssureRefusal(400, field + " must be an absolute URL");
        }
        return value;
    }

    String requiredUrl(String field) {
        return url(field).orElseThrow(() -> new AssureRefusal(400, field + " is required"));
    }

    String provider() {
        return known("provider", AssureWords.PROVIDERS);
    }

    String processType() {
        return known("processType", AssureWords.PROCESS_TYPES);
    }

    AssureProcess.Notification notification() {
        return new AssureProcess.Notification(url("notificationUrl"), text("authorizationHeader"));
    }

    /** The first of the providers to choose from; all are checked. */
    AssureRequest firstProvider() {
        JsonNode providers = body.path("providers");
        if (!providers.isArray() || providers.isEmpty()) {
            throw new AssureRefusal(400, "providers must list at least one provider");
        }
        for (JsonNode each : providers) {
            AssureRequest entry = new AssureRequest(each);
            entry.provider();
            entry.processType();
        }
        return new AssureRequest(providers.get(0));
    }

    private String known(String field, Set<String> words) {
        String value =
                text(field).orElseThrow(() -> new AssureRefusal(400, field + " is required"));
        if (!words.contains(value)) {
            throw new AssureRefusal(400, field + " is not supported");
        }
        return value;
    }

    private static boolean isUrl(String text) {
        try {
            URI url = URI.create(text);
            return url.getHost() != null && SCHEMES.contains(url.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
