package io.idrelay.sandbox.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The gateway with a small idrelay behind it; the sandbox's paths lead to the real sandbox. */
public final class StubGateway implements QuarkusTestResourceLifecycleManager {
    /** Every request to idrelay as "method path body", in order. */
    static final List<String> REQUESTS = new CopyOnWriteArrayList<>();

    /** Where a capture link's button leads. */
    static volatile String vendorPage = "";

    /** What an app's session answers. */
    static volatile String vendorToken = "";

    /** How many of the next calls find their access token revoked. */
    static final AtomicInteger REVOKED = new AtomicInteger();

    static final AtomicInteger TOKENS_GIVEN = new AtomicInteger();

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        return Map.of("idrelay.public-url", base());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (path.startsWith("/sandbox") || path.startsWith("/demo")) {
                forward(exchange, body);
                return;
            }
            String text = new String(body, StandardCharsets.UTF_8);
            REQUESTS.add(exchange.getRequestMethod() + " " + path + " " + text);
            route(exchange, path, text);
        }
    }

    private void route(HttpExchange exchange, String path, String body) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (path.equals("/oauth2/token")) {
            // demo-client:demo-secret
            if ("Basic ZGVtby1jbGllbnQ6ZGVtby1zZWNyZXQ=".equals(authorization)) {
                String token = "access-" + TOKENS_GIVEN.incrementAndGet();
                send(exchange, 200, "{'access_token':'" + token + "','expires_in':300}");
            } else {
                send(exchange, 401, "{'error':'invalid_client'}");
            }
        } else if (path.startsWith("/v1/") && REVOKED.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            send(exchange, 401, "{}");
        } else if (path.equals("/v1/dossiers")) {
            send(exchange, 201, "{'id':'dos_1'}");
        } else if (path.endsWith("/processes")) {
            if (body.contains("\"nobody\"")) {
                send(exchange, 422, "{'type':'urn:idrelay:problem:unknown-vendor'}");
            } else {
                send(exchange, 201, "{'id':'prc_1','status':'created'}");
            }
        } else if (path.endsWith("/capture-links")) {
            send(exchange, 201, "{'url':'" + base() + "/c/link'}");
        } else if (path.equals("/v1/sdk-tokens")) {
            send(exchange, 201, "{'token':'sdk-token-1'}");
        } else if (path.endsWith("/session")) {
            boolean sdk = "Bearer sdk-token-1".equals(authorization);
            send(
                    exchange,
                    sdk ? 200 : 401,
                    "{'kind':'sdkToken','vendor':'onekyc','token':'" + vendorToken + "'}");
        } else if (path.startsWith("/v1/processes/")) {
            send(exchange, 200, "{'id':'prc_1','status':'processing','path':'" + path + "'}");
        } else if (path.startsWith("/c/")) {
            redirectOrShow(exchange, vendorPage);
        } else {
            redirect(exchange, "/demo/return?dossierId=dos_1&processId=prc_1&status=processing");
        }
    }

    private static void redirectOrShow(HttpExchange exchange, String url) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            redirect(exchange, url);
        } else {
            send(exchange, 200, "<p>");
        }
    }

    private static void redirect(HttpExchange exchange, String url) throws IOException {
        exchange.getResponseHeaders().add("Location", url);
        exchange.sendResponseHeaders(303, -1);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void forward(HttpExchange exchange, byte[] body) throws IOException {
        URI target = URI.create("http://localhost:" + RestAssured.port + exchange.getRequestURI());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target)
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : List.of("Content-Type", "Authorization")) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        try {
            HttpResponse<byte[]> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Location")
                    .map(location -> location.replace("https://hub.example", base() + "/r"))
                    .ifPresent(l -> exchange.getResponseHeaders().add("Location", l));
            int length = answer.body().length;
            exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
