package io.idrelay.local.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.Json;
import io.idrelay.local.OperatorError;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls the HTTP API with one client credential; asks for a token when it needs one. */
public final class Api {
    private static final Duration DEADLINE = Duration.ofSeconds(40);
    private static final int TRIES_MAX = 10;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final String clientId;
    private final String clientSecret;
    private @Nullable String token;

    /**
     * @param base the public URL, for example {@code http://127.0.0.1:8080}
     */
    public Api(URI base, String clientId, String clientSecret) {
        this.base = base;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** GET; the answer's JSON. */
    public JsonNode get(String path) {
        return call("GET", path, Optional.empty());
    }

    /** POST of JSON; the answer's JSON. */
    public JsonNode post(String path, Object body) {
        return call("POST", path, Optional.of(body));
    }

    /** The current access token. */
    public String accessToken() {
        String current = token;
        if (current == null) {
            current = requestToken();
            token = current;
        }
        return current;
    }

    private JsonNode call(String method, String path, Optional<Object> body) {
        HttpResponse<String> response = null;
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            response = send(request(method, path, body));
            if (response.statusCode() != 503) {
                break;
            }
            await(response);
        }
        if (response == null || response.statusCode() >= 300) {
            throw refused(response, method + " " + path);
        }
        return response.body().isEmpty() ? Json.mapper().createObjectNode() : json(response.body());
    }

    private HttpRequest request(String method, String path, Optional<Object> body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(DEADLINE)
                        .header("Authorization", "Bearer " + accessToken())
                        .header("Accept", "application/json");
        if (body.isPresent()) {
            return request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(text(body.get())))
                    .build();
        }
        return request.method(method, HttpRequest.BodyPublishers.noBody()).build();
    }

    private String requestToken() {
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                (encode(clientId) + ":" + encode(clientSecret))
                                        .getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                        .timeout(DEADLINE)
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() != 200) {
            throw refused(response, "asking for an access token");
        }
        return json(response.body()).path("access_token").asText();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new OperatorError(
                    "nothing answers at " + base + "; start it with ./idrelay up, or give --url.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorError("interrupted");
        }
    }

    private static void await(HttpResponse<String> response) {
        long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
        try {
            Thread.sleep(Duration.ofSeconds(Math.min(5, Math.max(1, seconds))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static OperatorError refused(@Nullable HttpResponse<String> response, String what) {
        if (response == null) {
            return new OperatorError(what + " was not answered");
        }
        return new OperatorError(
                what + " was refused with " + response.statusCode() + ": " + response.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(Object body) {
        try {
            return Json.mapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new OperatorError("the answer of the API is not JSON");
        }
    }
}
