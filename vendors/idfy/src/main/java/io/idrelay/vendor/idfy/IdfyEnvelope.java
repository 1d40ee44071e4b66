package io.idrelay.vendor.idfy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.VendorSecrets;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Opens what is encrypted in an answer or a webhook, so that everything after it reads one form.
 *
 * <p>Only the form of requests is published. In what comes back, each of the configured fields that
 * holds a compact JWE is taken to hide members of the object it stands in.
 */
final class IdfyEnvelope {
    private static final String COMPACT = "[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*){4}";

    private IdfyEnvelope() {}

    /** What came of it. */
    sealed interface Opening {
        /**
         * Everything in clear.
         *
         * @param changed whether anything was encrypted
         */
        record Clear(JsonNode body, boolean changed) implements Opening {
            @Override
            public String toString() {
                return "Clear[redacted]";
            }
        }

        /** It stays closed. */
        record Closed(String code) implements Opening {}
    }

    static Opening open(JsonNode body, Map<String, String> settings, VendorSecrets credentials) {
        if (!(body instanceof ObjectNode object)) {
            return new Opening.Clear(body, false);
        }
        ObjectNode clear = object.deepCopy();
        Optional<IdfyCipher> cipher = IdfyCipher.of(settings, credentials);
        boolean changed = false;
        for (String name : names(settings)) {
            String sealed = object.path(name).asText("");
            if (!sealed.matches(COMPACT)) {
                continue;
            }
            if (cipher.isEmpty()) {
                return new Opening.Closed("encryption-key-missing");
            }
            Optional<ObjectNode> opened = cipher.get().open(sealed).flatMap(IdfyEnvelope::object);
            if (opened.isEmpty()) {
                return new Opening.Closed("encrypted-content-unreadable");
            }
            clear.remove(name);
            // What was authenticated wins over what stood beside it.
            clear.setAll(opened.get());
            changed = true;
        }
        return new Opening.Clear(clear, changed);
    }

    private static String[] names(Map<String, String> settings) {
        return Arrays.stream(
                        settings.getOrDefault(IdfyForm.ENCRYPTED_ANSWER_FIELDS, "").split(",", -1))
                .filter(name -> !name.isEmpty())
                .toArray(String[]::new);
    }

    private static Optional<ObjectNode> object(byte[] content) {
        try {
            return Json.mapper().readTree(content) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
