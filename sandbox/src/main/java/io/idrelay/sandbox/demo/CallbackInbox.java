package io.idrelay.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.idrelay.sandbox.stage.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every callback that reached the demo merchant, the good and the bad ones. */
@ApplicationScoped
class CallbackInbox {
    private final DemoSettings settings;
    private final Clock clock;
    private final ObjectMapper json;
    private final int callbacksMax;
    private final ArrayDeque<ReceivedCallback> received = new ArrayDeque<>();

    @Inject
    CallbackInbox(DemoConfig config, DemoSettings settings, Clock clock, ObjectMapper json) {
        this.settings = settings;
        this.clock = clock;
        this.json = json;
        callbacksMax =
                Limits.within(
                        "idrelay.sandbox.demo.callbacks-max", config.callbacksMax(), 1, 100_000);
    }

    /**
     * A callback as it came.
     *
     * @param id its webhook-id; the same again when it is sent again
     * @param repeated whether one with this id had come before
     * @param failure why the signature does not hold; null where it does
     * @param body as JSON, or as text where it is none
     */
    record ReceivedCallback(
            String id,
            Instant receivedAt,
            boolean signatureHolds,
            @Nullable String failure,
            boolean repeated,
            Map<String, String> headers,
            JsonNode body) {
        boolean isAbout(String processId) {
            return body.path("data").path("processId").asText("").equals(processId);
        }

        @Override
        public String toString() {
            return "ReceivedCallback[" + id + "]";
        }
    }

    /** Keeps the callback; empty when there is no secret yet to check it with. */
    Optional<ReceivedCallback> take(byte[] body, Map<String, List<String>> headers) {
        Optional<String> secret = settings.webhookSecret();
        Optional<String> failure =
                secret.isEmpty()
                        ? Optional.of("The demo merchant has no webhook secret yet")
                        : SignatureCheck.failure(secret.get(), body, headers);
        ReceivedCallback callback = keep(body, headers, failure.orElse(null));
        return secret.map(known -> callback);
    }

    private synchronized ReceivedCallback keep(
            byte[] body, Map<String, List<String>> headers, @Nullable String failure) {
        String id = headers.getOrDefault("webhook-id", List.of("")).getFirst();
        boolean repeated = received.stream().anyMatch(earlier -> earlier.id().equals(id));
        ReceivedCallback callback =
                new ReceivedCallback(
                        id,
                        clock.instant(),
                        failure == null,
                        failure,
                        repeated,
                        flat(headers),
                        parse(body));
        received.add(callback);
        if (received.size() > callbacksMax) {
            received.remove();
        }
        return callback;
    }

    /** The oldest first; of one process where one is named. */
    synchronized List<ReceivedCallback> list(Optional<String> processId) {
        return received.stream()
                .filter(callback -> processId.map(callback::isAbout).orElse(true))
                .toList();
    }

    synchronized void clear() {
        received.clear();
    }

    private static Map<String, String> flat(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                header -> String.join(", ", header.getValue()),
                                (first, second) -> first,
                                TreeMap::new));
    }

    private JsonNode parse(byte[] body) {
        try {
            JsonNode tree = json.readTree(body);
            return tree == null ? TextNode.valueOf("") : tree;
        } catch (IOException e) {
            return TextNode.valueOf(new String(body, StandardCharsets.UTF_8));
        }
    }
}
