package io.idrelay.platform.vendorhttp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.idrelay.platform.addresses.AddressBook;
import io.idrelay.platform.addresses.AddressRules;
import io.idrelay.vendor.spi.VendorAnswer;
import io.idrelay.vendor.spi.VendorAnswer.Answered;
import io.idrelay.vendor.spi.VendorAnswer.Unanswered;
import io.idrelay.vendor.spi.VendorRequest;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransportTest {
    private static final int ANSWER_BYTES_MAX = 100_000;

    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Transport transport;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        transport = transport(new AddressRules(true, false, true));
    }

    @AfterEach
    void stop() {
        closing.countDown();
        transport.close();
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void requestAndAnswerComeThroughWhole() {
        VendorRequest request =
                VendorRequest.postJson(uri("/echo?b=%20c"), "{\"a\":\"ä\"}").header("X-One", "1");

        Answered answer = (Answered) send(request);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("{\"a\":\"ä\"}");
        assertThat(answer.headers()).containsEntry("x-two", List.of("2"));
        assertThat(seen).containsExactly("POST /echo?b=%20c 1 application/json");
    }

    @Test
    void emptyBodyIsAllowed() {
        assertThat(((Answered) send(VendorRequest.delete(uri("/empty")))).status()).isEqualTo(204);
    }

    @Test
    void redirectIsNotFollowed() {
        Answered answer = (Answered) send(VendorRequest.get(uri("/redirect")));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(seen).hasSize(1);
    }

    @Test
    void answerThatIsTooLargeIsDropped() {
        assertUnanswered(send(VendorRequest.get(uri("/large"))), "answer-too-large", true);
    }

    @Test
    void answerThatNeverBeginsEndsAtTheDeadline() {
        assertUnanswered(sendBriefly(VendorRequest.get(uri("/silent"))), "timeout", true);
    }

    @Test
    void answerThatNeverEndsEndsAtTheDeadline() {
        assertUnanswered(sendBriefly(VendorRequest.get(uri("/dripping"))), "timeout", true);
    }

    @Test
    void connectionThatBreaksIsLost() {
        assertUnanswered(send(VendorRequest.get(uri("/broken"))), "connection-lost", true);
    }

    @Test
    void portThatNobodyListensOnIsNotReached() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        VendorAnswer answer = send(VendorRequest.get(URI.create("http://127.0.0.1:" + free + "/")));

        assertUnanswered(answer, "connect-failed", false);
    }

    @Test
    void hostThatDoesNotExistIsUnknown() {
        VendorAnswer answer = send(VendorRequest.get(URI.create("http://no-such-host.invalid/")));

        assertThat(((Unanswered) answer).code()).isIn("host-unknown", "timeout");
        assertThat(((Unanswered) answer).maybeDone()).isFalse();
    }

    @Test
    void serverWithoutTlsIsNotSpokenToInClear() {
        URI https = URI.create(uri("/echo").toString().replace("http:", "https:"));

        VendorAnswer answer = sendBriefly(VendorRequest.get(https));

        assertThat(answer).isInstanceOf(Unanswered.class);
        assertThat(((Unanswered) answer).maybeDone()).isFalse();
        assertThat(seen).isEmpty();
    }

    @Test
    void productionRefusesHttpAndThisMachine() {
        try (Transport production = transport(new AddressRules(false, false, false))) {
            for (String uri :
                    List.of(
                            uri("/echo").toString(),
                            "https://127.0.0.1/",
                            "https://[::1]/",
                            "https://localhost/")) {
                assertUnanswered(
                        production.send(
                                VendorRequest.get(URI.create(uri)),
                                Deadline.in(Duration.ofSeconds(5))),
                        "address-refused",
                        false);
            }
        }
        assertThat(seen).isEmpty();
    }

    private Transport transport(AddressRules rules) {
        return new Transport(
                vertx,
                rules,
                new AddressBook(rules),
                new Transport.Bounds(Duration.ofSeconds(2), ANSWER_BYTES_MAX, 2 * ANSWER_BYTES_MAX),
                Clock.systemUTC());
    }

    private VendorAnswer send(VendorRequest request) {
        return transport.send(request, Deadline.in(Duration.ofSeconds(10)));
    }

    private VendorAnswer sendBriefly(VendorRequest request) {
        return transport.send(request, Deadline.in(Duration.ofMillis(300)));
    }

    private static void assertUnanswered(VendorAnswer answer, String code, boolean maybeDone) {
        assertThat(answer).isInstanceOf(Unanswered.class);
        assertThat(((Unanswered) answer).code()).isEqualTo(code);
        assertThat(((Unanswered) answer).maybeDone()).isEqualTo(maybeDone);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        seen.add(
                exchange.getRequestMethod()
                        + " "
                        + exchange.getRequestURI()
                        + " "
                        + exchange.getRequestHeaders().getFirst("X-One")
                        + " "
                        + exchange.getRequestHeaders().getFirst("Content-Type"));
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/empty" -> exchange.sendResponseHeaders(204, -1);
                case "/redirect" -> {
                    exchange.getResponseHeaders().add("Location", uri("/echo").toString());
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/large" -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(new byte[ANSWER_BYTES_MAX + 1]);
                }
                case "/silent" -> untilTheEnd();
                case "/dripping" -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(1);
                    exchange.getResponseBody().flush();
                    untilTheEnd();
                }
                case "/broken" -> {
                    exchange.sendResponseHeaders(200, 10);
                    exchange.getResponseBody().write(1);
                }
                default -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    exchange.getResponseHeaders().add("X-Two", "2");
                    exchange.sendResponseHeaders(201, body.length == 0 ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                }
            }
        }
    }

    private void untilTheEnd() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
