package io.idrelay.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.notification.Receiver;
import io.idrelay.notification.Receiver.Reply;
import io.idrelay.platform.addresses.AddressBook;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class HttpCallbackSenderTest {
    private static final DeliveriesConfig HASTY = new ShortDeliveries(Duration.ofMillis(700), 100);

    /** A first TLS handshake takes its time on a busy machine. */
    private static final DeliveriesConfig PATIENT =
            new ShortDeliveries(Duration.ofSeconds(15), 100);

    private static final Vertx VERTX = Vertx.vertx();

    private final AddressBook addresses =
            TestAddressBook.of(
                    Map.of(
                            "merchant.test", "127.0.0.1",
                            "inside.test", "10.0.0.1"));
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @AfterAll
    static void closeVertx() {
        VERTX.close();
    }

    @Test
    void requestArrivesAsItIs() {
        URI url = URI.create(receiver.url());

        CallbackAnswer answer =
                sender().send(
                                new CallbackRequest(
                                        url,
                                        Map.of("x-shop", "7"),
                                        "{\"a\":\"ü\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(answer).isInstanceOf(CallbackAnswer.Answered.class);
        Receiver.Received received = receiver.received().getFirst();
        assertThat(received.text()).isEqualTo("{\"a\":\"ü\"}");
        assertThat(received.header("x-shop")).isEqualTo("7");
        assertThat(received.header("host")).isEqualTo("127.0.0.1:" + url.getPort());
    }

    @Test
    void answerIsCutShort() {
        receiver.replyAlways(Reply.of(500, "a".repeat(5_000)));

        assertThat(status(receiver.url())).isEqualTo(500);
        assertThat(((CallbackAnswer.Answered) send(receiver.url())).head()).hasSize(100);
    }

    @Test
    void redirectionIsTheAnswer() {
        receiver.replyAlways(Reply.redirect(receiver.url()));

        assertThat(status(receiver.url())).isEqualTo(307);
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void silenceEndsInTimeout() {
        receiver.replyAlways(Reply.hang());

        assertThat(error(hasty().send(request(receiver.url())))).isEqualTo(AttemptError.TIMEOUT);
    }

    @Test
    void endlessAnswerIsLeft() {
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (RawServer endless =
                new RawServer((out, closed) -> {
                    out.write(head.getBytes(StandardCharsets.US_ASCII));
                    while (closed.getCount() > 0) {
                        out.write("5\r\nhello\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                })) {
            assertThat(status(endless.url())).isEqualTo(200);
        }
    }

    @Test
    void statusCountsEvenIfTheBodyNeverEnds() {
        String head = "HTTP/1.1 202 Accepted\r\nContent-Length: 10\r\n\r\nabc";
        try (RawServer stalling =
                new RawServer((out, closed) -> {
                    out.write(head.getBytes(StandardCharsets.US_ASCII));
                    closed.await();
                })) {
            CallbackAnswer answer = hasty().send(request(stalling.url()));

            assertThat(((CallbackAnswer.Answered) answer).status()).isEqualTo(202);
        }
    }

    @Test
    void connectionCutBeforeTheAnswerIsLost() {
        try (RawServer cutting = new RawServer((out, closed) -> out.close())) {
            assertThat(error(cutting.url())).isEqualTo(AttemptError.CONNECTION_LOST);
        }
    }

    @Test
    void answerThatIsNotHttpIsLost() {
        try (RawServer rubbish =
                new RawServer((out, closed) -> {
                    out.write("SSH-2.0-OpenSSH\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    closed.await();
                })) {
            assertThat(error(rubbish.url())).isEqualTo(AttemptError.CONNECTION_LOST);
        }
    }

    @Test
    void hugeHeadersAreNotRead() {
        String head = "HTTP/1.1 200 OK\r\nX: " + "a".repeat(20_000) + "\r\n\r\n";
        try (RawServer huge =
                new RawServer((out, closed) -> {
                    out.write(head.getBytes(StandardCharsets.US_ASCII));
                    closed.await();
                })) {
            assertThat(error(huge.url())).isEqualTo(AttemptError.CONNECTION_LOST);
        }
    }

    @Test
    void nobodyListeningIsAConnectFailure() {
        String nobody = receiver.url();
        receiver.close();

        assertThat(error(nobody)).isEqualTo(AttemptError.CONNECT_FAILED);
    }

    @Test
    void unknownNameIsNotResolved() {
        assertThat(error("http://nowhere.test/")).isEqualTo(AttemptError.NAME_NOT_RESOLVED);
    }

    @Test
    void nameOfAPrivateAddressIsNotConnectedTo() {
        assertThat(error("http://inside.test/")).isEqualTo(AttemptError.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void nameStaysInHostSniAndCertificateWhileTheAddressIsPinned(@TempDir Path dir)
            throws Exception {
        try (TlsServer server = new TlsServer(dir, "merchant.test")) {
            CallbackAnswer answer =
                    trusting(server).send(request("https://merchant.test:" + server.port()));

            assertThat(((CallbackAnswer.Answered) answer).status()).isEqualTo(204);
            assertThat(server.hosts()).containsExactly("merchant.test:" + server.port());
            assertThat(server.namesAsked())
                    .hasSize(1)
                    .allMatch(name -> name.contains("merchant.test"));
        }
    }

    @Test
    void certificateOfAnotherNameIsRefused(@TempDir Path dir) throws Exception {
        try (TlsServer server = new TlsServer(dir, "stranger.test")) {
            CallbackAnswer answer =
                    trusting(server).send(request("https://merchant.test:" + server.port()));

            assertThat(answer).isEqualTo(new CallbackAnswer.Unanswered(AttemptError.TLS_FAILED));
            assertThat(server.hosts()).isEmpty();
        }
    }

    @Test
    void untrustedCertificateIsRefused(@TempDir Path dir) throws Exception {
        try (TlsServer server = new TlsServer(dir, "merchant.test")) {
            CallbackAnswer answer =
                    sender(PATIENT, HttpCallbackSender.clientOptions(PATIENT))
                            .send(request("https://merchant.test:" + server.port()));

            assertThat(answer).isEqualTo(new CallbackAnswer.Unanswered(AttemptError.TLS_FAILED));
            assertThat(server.hosts()).isEmpty();
        }
    }

    private int status(String url) {
        return ((CallbackAnswer.Answered) send(url)).status();
    }

    private AttemptError error(String url) {
        return error(send(url));
    }

    private static AttemptError error(CallbackAnswer answer) {
        return ((CallbackAnswer.Unanswered) answer).error();
    }

    private CallbackAnswer send(String url) {
        return sender().send(request(url));
    }

    private static CallbackRequest request(String url) {
        return new CallbackRequest(URI.create(url), Map.of(), new byte[] {'{', '}'});
    }

    private HttpCallbackSender sender() {
        return sender(PATIENT, HttpCallbackSender.clientOptions(PATIENT));
    }

    /** One whose time is soon up. */
    private HttpCallbackSender hasty() {
        return sender(HASTY, HttpCallbackSender.clientOptions(HASTY));
    }

    private HttpCallbackSender trusting(TlsServer server) {
        return sender(
                PATIENT,
                HttpCallbackSender.clientOptions(PATIENT)
                        .setTrustOptions(
                                new PfxOptions()
                                        .setPath(server.trustStore().toString())
                                        .setPassword("changeit")));
    }

    private HttpCallbackSender sender(DeliveriesConfig config, HttpClientOptions options) {
        HttpClient client = VERTX.createHttpClient(options);
        return new HttpCallbackSender(addresses, config, client);
    }
}
