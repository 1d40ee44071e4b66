package io.idrelay.local.operator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls the HTTP API with one client credential; asks for a token when it needs one. */
public final class Api {
    private static final int TRIES_MAX = 10;

    private final JsonHttp http;
    private final String clientId;
    private final String clientSecret;
    private @Nullable String token;

    /**
     * @param base the public URL, for example {@code http://127.0.0.1:8080}
     */
    public Api(URI base, String clientId, String clientSecret) {
        http =
                new JsonHttp(
                        base,
                        "nothing answers at "
                                + base
                                + "; start it with ./idrelay up, or give --url.");
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
        HttpResponse<String> response = http.send(request(method, path, body));
        for (int tries = 1; tries < TRIES_MAX && response.statusCode() == 503; tries++) {
            await(response);
            response = http.send(request(method, path, body));
        }
        return JsonHttp.read(response, method + " " + path);
    }

    private HttpRequest.Builder request(String method, String path, Optional<Object> body) {
        return http.request(method, path, body)
                .header("Authorization", "Bearer " + accessToken())
                .header("Accept", "application/json");
    }

    private String requestToken() {
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                (encode(clientId) + ":" + encode(clientSecret))
                                        .getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request =
                http.to("/oauth2/token")
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"));
        return JsonHttp.read(http.send(request), "asking for an access token")
                .path("access_token")
                .asText();
    }

    private static void await(HttpResponse<String> response) {
        long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
        try {
            Thread.sleep(Duration.ofSeconds(Math.min(5, Math.max(1, seconds))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
