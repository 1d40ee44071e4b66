package io.idrelay.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** What a browser, an app or a merchant's backend does over HTTP. */
final class Web {
    private static final Duration DEADLINE = Duration.ofSeconds(40);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Web(String base) {
        this.base = base;
    }

    HttpResponse<String> get(String pathOrUrl) {
        return send(HttpRequest.newBuilder(uri(pathOrUrl)).GET());
    }

    byte[] bytes(String url) {
        try {
            return http.send(
                            HttpRequest.newBuilder(uri(url)).timeout(DEADLINE).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> post(String pathOrUrl) {
        return send(
                HttpRequest.newBuilder(uri(pathOrUrl)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> postForm(String pathOrUrl, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(uri(pathOrUrl))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode getJson(String path) {
        return json(get(path));
    }

    JsonNode postJson(String path, Map<String, ?> body) {
        return postJson(path, body, Map.of());
    }

    JsonNode postJson(String path, Map<String, ?> body, Map<String, String> headers) {
        return json(sendJson(path, body, headers));
    }

    HttpResponse<String> sendJson(String path, Map<String, ?> body, Map<String, String> headers) {
        try {
            String text = Json.mapper().writeValueAsString(body);
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(uri(path))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(text));
            headers.forEach(request::header);
            return send(request);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    response.uri().getPath()
                            + " answered "
                            + response.statusCode()
                            + " "
                            + response.body());
        }
        try {
            return Json.mapper().readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(DEADLINE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String pathOrUrl) {
        return URI.create(pathOrUrl.startsWith("/") ? base + pathOrUrl : pathOrUrl);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
