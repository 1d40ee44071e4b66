package io.idrelay.notification.delivery;

import io.idrelay.platform.addresses.AddressBook;
import io.idrelay.platform.addresses.Resolution;
import io.idrelay.platform.addresses.Resolution.Unvetted;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

/**
 * Sends over HTTP/1.1 to an address vetted just before.
 *
 * <p>Vert.x's client and not the JDK's, since it alone connects to a given address while the host's
 * name stays in the Host header, in SNI and in the check of the certificate. Redirects are never
 * followed; what the environment says of proxies is ignored.
 */
@ApplicationScoped
class HttpCallbackSender implements CallbackSender {
    private static final int HEADER_BYTES_MAX = 16 * 1024;
    private static final int KEEP_ALIVE_SECONDS = 10;

    private final AddressBook addresses;
    private final DeliveriesConfig config;
    private final HttpClient client;

    @Inject
    HttpCallbackSender(AddressBook addresses, DeliveriesConfig config, Vertx vertx) {
        this(addresses, config, vertx.createHttpClient(clientOptions(config)));
    }

    HttpCallbackSender(AddressBook addresses, DeliveriesConfig config, HttpClient client) {
        this.addresses = addresses;
        this.config = config;
        this.client = client;
    }

    static HttpClientOptions clientOptions(DeliveriesConfig config) {
        return new HttpClientOptions()
                .setMaxPoolSize(config.concurrentMax())
                .setConnectTimeout(Math.toIntExact(config.timeout().toMillis()))
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxHeaderSize(HEADER_BYTES_MAX)
                .setDecompressionSupported(false)
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setVerifyHost(true);
    }

    @Override
    public CallbackAnswer send(CallbackRequest request) {
        long endsAt = System.nanoTime() + config.timeout().toNanos();
        return switch (addresses.resolve(request.url().getHost(), config.timeout())) {
            case Resolution.Vetted(InetAddress address) -> send(request, address, endsAt);
            case Unvetted.NOT_ALLOWED -> failed(AttemptError.ADDRESS_NOT_ALLOWED);
            case Unvetted.NOT_FOUND, Unvetted.LOOKUP_FAILED ->
                    failed(AttemptError.NAME_NOT_RESOLVED);
            case Unvetted.TIMED_OUT, Unvetted.SATURATED, Unvetted.INTERRUPTED ->
                    failed(AttemptError.TIMEOUT);
        };
    }

    private CallbackAnswer send(CallbackRequest request, InetAddress address, long endsAt) {
        Duration left = Duration.ofNanos(endsAt - System.nanoTime());
        return new HttpExchange(client, config.answerBytesMax())
                .run(options(request, address), request.body(), left);
    }

    private static CallbackAnswer failed(AttemptError error) {
        return new CallbackAnswer.Unanswered(error);
    }

    private static RequestOptions options(CallbackRequest request, InetAddress address) {
        URI url = request.url();
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
        RequestOptions options =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setServer(
                                SocketAddress.inetSocketAddress(
                                        new InetSocketAddress(address, port)))
                        .setHost(url.getHost())
                        .setPort(port)
                        .setSsl(tls)
                        .setURI(pathAndQuery(url))
                        .setFollowRedirects(false);
        request.headers().forEach(options::putHeader);
        return options;
    }

    private static String pathAndQuery(URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    @PreDestroy
    void close() {
        var _ = client.close();
    }
}
