package io.idrelay.vendor.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A vendor's server on this machine: answers as it is told and remembers what it was asked. The
 * rule that was given last wins; where none fits the answer is 404.
 */
public final class VendorStub implements AutoCloseable {
    private final HttpServer server;
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<StubRequest> requests = new CopyOnWriteArrayList<>();

    private VendorStub(HttpServer server) {
        this.server = server;
    }

    /** Starts it on a free port. */
    public static VendorStub start() {
        try {
            VendorStub stub =
                    new VendorStub(
                            HttpServer.create(
                                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            stub.server.createContext("/", stub::handle);
            stub.server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is, without a slash at the end. */
    public URI uri() {
        InetSocketAddress address = server.getAddress();
        return URI.create(
                "http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    /**
     * Answers requests of this method whose path fits.
     *
     * @param path a regular expression for the whole path
     */
    public VendorStub on(String method, String path, StubAnswer answer) {
        return on(method, path, request -> answer);
    }

    /** Answers as a function says. */
    public VendorStub on(String method, String path, Function<StubRequest, StubAnswer> answer) {
        rules.addFirst(new Rule(method, path, answer, new AtomicInteger(Integer.MAX_VALUE)));
        return this;
    }

    /** Answers the first request that fits; those after it are as the other rules say. */
    public VendorStub once(String method, String path, StubAnswer answer) {
        rules.addFirst(new Rule(method, path, request -> answer, new AtomicInteger(1)));
        return this;
    }

    /** Answers everything alike. */
    public VendorStub onEverything(StubAnswer answer) {
        return on(".*", ".*", answer);
    }

    /** What it was asked, in order. */
    public List<StubRequest> requests() {
        return List.copyOf(requests);
    }

    /** What it was asked at paths that fit. */
    public List<StubRequest> requestsAt(String path) {
        return requests.stream().filter(r -> r.uri().getPath().matches(path)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            StubRequest request = read(exchange);
            requests.add(request);
            StubAnswer answer =
                    rules.stream()
                            .filter(rule -> rule.fits(request))
                            .findFirst()
                            .map(rule -> rule.answer().apply(request))
                            .orElseGet(() -> StubAnswer.empty(404));
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(
                    answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private static StubRequest read(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new StubRequest(
                exchange.getRequestMethod(), exchange.getRequestURI(), headers, body);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Rule(
            String method,
            String path,
            Function<StubRequest, StubAnswer> answer,
            AtomicInteger timesLeft) {
        boolean fits(StubRequest request) {
            return request.method().matches(method)
                    && request.uri().getPath().matches(path)
                    && timesLeft.getAndDecrement() > 0;
        }
    }
}
