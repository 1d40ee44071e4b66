package io.idrelay.local.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.Json;
import io.idrelay.local.OperatorError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends JSON to one place and reads JSON from it. Each request has 40 seconds.
 *
 * <p>Whatever goes wrong is an {@link OperatorError}: a sentence for the person at the terminal.
 */
public final class JsonHttp {
    private static final Duration DEADLINE = Duration.ofSeconds(40);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final String silence;

    /**
     * @param base what every path is appended to
     * @param silence what to say when nothing answers there
     */
    public JsonHttp(URI base, String silence) {
        this.base = base;
        this.silence = silence;
    }

    /** GET; the answer's JSON. */
    public JsonNode get(String path) {
        return read(send(request("GET", path, Optional.empty())), "GET " + path);
    }

    /** POST of JSON; the answer's JSON. */
    public JsonNode post(String path, Object body) {
        return read(send(request("POST", path, Optional.of(body))), "POST " + path);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(DEADLINE);
    }

    HttpRequest.Builder request(String method, String path, Optional<Object> body) {
        if (body.isEmpty()) {
            return to(path).method(method, HttpRequest.BodyPublishers.noBody());
        }
        return to(path).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(write(body.get())));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new OperatorError(silence);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorError("interrupted");
        }
    }

    /** The JSON of an answer that grants what was asked; an empty object where it has no body. */
    static JsonNode read(HttpResponse<String> response, String what) {
        if (response.statusCode() >= 300) {
            throw new OperatorError(
                    what + " was refused with " + response.statusCode() + ": " + response.body());
        }
        try {
            return response.body().isEmpty()
                    ? Json.mapper().createObjectNode()
                    : Json.mapper().readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new OperatorError("the answer to " + what + " is not JSON");
        }
    }

    private static String write(Object body) {
        try {
            return Json.mapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
