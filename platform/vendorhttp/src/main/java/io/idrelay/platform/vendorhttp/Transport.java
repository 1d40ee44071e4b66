package io.idrelay.platform.vendorhttp;

import io.idrelay.platform.addresses.AddressBook;
import io.idrelay.platform.addresses.AddressRules;
import io.idrelay.platform.addresses.Resolution;
import io.idrelay.platform.addresses.Resolution.Unvetted;
import io.idrelay.vendor.spi.VendorAnswer;
import io.idrelay.vendor.spi.VendorAnswer.Unanswered;
import io.idrelay.vendor.spi.VendorRequest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request once.
 *
 * <p>The address that was checked is the address that is connected to: a name cannot point
 * elsewhere between the two. A name with one address that is refused is refused whole. Redirects
 * are not followed.
 */
final class Transport implements AutoCloseable {
    private final HttpClient client;
    private final AddressBook addresses;
    private final AddressRules rules;
    private final Bounds bounds;
    private final Clock clock;

    /** What one connection and one answer may take. */
    record Bounds(Duration connectTimeout, int answerBytesMax, int mediaBytesMax) {}

    Transport(Vertx vertx, AddressRules rules, AddressBook addresses, Bounds bounds, Clock clock) {
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setConnectTimeout((int) bounds.connectTimeout().toMillis())
                                .setVerifyHost(true)
                                // Its spans would hold the whole URL, and the vendor our trace.
                                .setTracingPolicy(TracingPolicy.IGNORE)
                                .setKeepAliveTimeout(10)
                                .setMaxWaitQueueSize(1000),
                        new PoolOptions().setHttp1MaxSize(64));
        this.rules = rules;
        this.addresses = addresses;
        this.bounds = bounds;
        this.clock = clock;
    }

    VendorAnswer send(VendorRequest request, Deadline deadline) {
        if (!rules.permits(request.uri())) {
            return unanswered(codeOf(Unvetted.NOT_ALLOWED), false);
        }
        Duration left = Duration.ofNanos(deadline.nanosLeft());
        return switch (addresses.resolve(request.uri().getHost(), left)) {
            case Resolution.Vetted(InetAddress address) -> exchange(request, address, deadline);
            case Unvetted reason -> unanswered(codeOf(reason), false);
        };
    }

    private static String codeOf(Unvetted reason) {
        return switch (reason) {
            case NOT_ALLOWED -> "address-refused";
            case NOT_FOUND -> "host-unknown";
            case TIMED_OUT -> "timeout";
            case SATURATED -> "saturated";
            case INTERRUPTED -> "interrupted";
            case LOOKUP_FAILED -> "dns-failed";
        };
    }

    private VendorAnswer exchange(VendorRequest request, InetAddress address, Deadline deadline) {
        Instant startedAt = clock.instant();
        Exchange exchange = new Exchange(answerBytesMax(request));
        try {
            Exchange.Raw raw =
                    exchange.start(client, options(request, address), request.body())
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
            return new VendorAnswer.Answered(
                    raw.response().statusCode(), headers(raw), raw.body().getBytes(), startedAt);
        } catch (TimeoutException e) {
            return abandoned(exchange, "timeout");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return abandoned(exchange, "interrupted");
        } catch (ExecutionException e) {
            return abandoned(exchange, codeOf(exchange, e.getCause()));
        }
    }

    private int answerBytesMax(VendorRequest request) {
        return switch (request.answerSize()) {
            case MESSAGE -> bounds.answerBytesMax();
            case MEDIA -> bounds.mediaBytesMax();
        };
    }

    private static VendorAnswer abandoned(Exchange exchange, String code) {
        boolean maybeSent = exchange.maybeSent();
        exchange.abandon();
        return unanswered(code, maybeSent);
    }

    private static String codeOf(Exchange exchange, @Nullable Throwable cause) {
        if (cause instanceof Exchange.AnswerTooLarge) {
            return "answer-too-large";
        }
        if (cause instanceof javax.net.ssl.SSLException) {
            return "tls-failed";
        }
        return exchange.maybeSent() ? "connection-lost" : "connect-failed";
    }

    private static RequestOptions options(VendorRequest request, InetAddress address) {
        URI uri = request.uri();
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        RequestOptions options =
                new RequestOptions()
                        .setMethod(HttpMethod.valueOf(request.method()))
                        .setServer(
                                SocketAddress.inetSocketAddress(
                                        new InetSocketAddress(address, port)))
                        .setHost(uri.getHost())
                        .setPort(port)
                        .setSsl(tls)
                        .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                        .setFollowRedirects(false)
                        .putHeader("User-Agent", "idrelay")
                        .putHeader("Accept", "application/json");
        request.headers().forEach(options::putHeader);
        return options;
    }

    private static Map<String, List<String>> headers(Exchange.Raw raw) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : raw.response().headers().names()) {
            headers.put(name.toLowerCase(Locale.ROOT), raw.response().headers().getAll(name));
        }
        return Map.copyOf(headers);
    }

    private static Unanswered unanswered(String code, boolean maybeDone) {
        return new Unanswered(code, maybeDone, Optional.empty());
    }

    @Override
    public void close() {
        client.close();
    }
}
