package io.idrelay.normalizer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The fake vendor's HTTP side: answers each reference as the test says. */
final class StubVendor implements AutoCloseable {
    static final String TOKEN = "fetch-token";

    /** References asked for, in order. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    /**
     * What is answered.
     *
     * @param after the answer waits for this
     */
    record Answer(int status, String body, Optional<CountDownLatch> after) {}

    StubVendor() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void says(String reference, int status, String body) {
        answers.put(reference, new Answer(status, body, Optional.empty()));
    }

    void says(String reference, int status, String body, CountDownLatch after) {
        answers.put(reference, new Answer(status, body, Optional.of(after)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String reference = exchange.getRequestURI().getPath().substring(1);
        asked.add(reference);
        boolean known = TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Token"));
        Answer answer =
                known
                        ? answers.getOrDefault(reference, new Answer(404, "", Optional.empty()))
                        : new Answer(401, "", Optional.empty());
        try (exchange) {
            if (answer.after().isPresent()) {
                boolean unused = answer.after().get().await(30, TimeUnit.SECONDS);
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
