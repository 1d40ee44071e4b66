package io.idrelay.sandbox.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.idrelay.sandbox.stage.Limits;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * HTTP as the demo merchant's backend and its end users speak it; follows no redirect by itself.
 */
@ApplicationScoped
class Wire {
    private final Duration answerWithin;
    private final ObjectMapper json;
    private final HttpClient http;

    @Inject
    Wire(DemoConfig config, ObjectMapper json) {
        this.json = json;
        answerWithin =
                Limits.upTo(
                        "idrelay.sandbox.demo.answer-within",
                        config.answerWithin(),
                        Duration.ofMinutes(2));
        http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(answerWithin)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /**
     * An answer.
     *
     * @param location where it redirects to; empty where it does not
     */
    record Reply(int status, JsonNode body, String location) {
        boolean successful() {
            return status >= 200 && status < 300;
        }

        /** The body of a success, or a refusal that says what was asked. */
        JsonNode orRefuse(String what) {
            if (!successful()) {
                throw DemoRefusal.answered(what, status, body);
            }
            return body;
        }
    }

    Reply get(URI url, Map<String, String> headers) {
        return send(request(url, headers).GET());
    }

    Reply postJson(URI url, Map<String, String> headers, JsonNode body) {
        return send(
                request(url, headers)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    Reply post(URI url, Map<String, String> headers) {
        return send(request(url, headers).POST(BodyPublishers.noBody()));
    }

    Reply postForm(URI url, Map<String, String> headers, Map<String, String> form) {
        String text =
                form.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(url, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(text)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(URI url, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(answerWithin);
        headers.forEach(request::setHeader);
        return request;
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String location = answer.headers().firstValue("Location").orElse("");
            return new Reply(answer.statusCode(), parse(answer.body()), location);
        } catch (IOException e) {
            throw DemoRefusal.of(502, "No answer came from idrelay: is it running?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DemoRefusal.of(503, "The demo merchant is stopping");
        }
    }

    private JsonNode parse(String text) {
        try {
            JsonNode tree = text.isBlank() ? null : json.readTree(text);
            return tree == null ? TextNode.valueOf("") : tree;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf("(not JSON)");
        }
    }

    @PreDestroy
    void stop() {
        http.shutdownNow();
    }
}
