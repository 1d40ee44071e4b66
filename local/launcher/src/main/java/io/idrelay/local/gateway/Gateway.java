package io.idrelay.local.gateway;

import io.idrelay.local.OperatorError;
import io.idrelay.local.supervise.PartName;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One port in front of the services; which path belongs to which service stands in {@link Routes}.
 */
public final class Gateway implements AutoCloseable {
    private static final int CONNECTIONS_PER_SERVICE_MAX = 256;
    private static final int IDLE_SECONDS_MAX = 65;

    /** One simulated vendor is told in the query what a device says of itself. */
    private static final int REQUEST_LINE_BYTES_MAX = 65_536;

    private final Vertx vertx;

    private Gateway(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Opens the port on the loopback address.
     *
     * @param services the base URL of each service
     */
    public static Gateway start(int port, Map<PartName, String> services) {
        return start("127.0.0.1", port, services);
    }

    /** Opens the port on an address. */
    public static Gateway start(String host, int port, Map<PartName, String> services) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(2));
        Map<PartName, HttpProxy> proxies = new EnumMap<>(PartName.class);
        services.forEach((part, url) -> proxies.put(part, proxy(vertx, URI.create(url))));
        HttpServer server =
                vertx.createHttpServer(
                        new HttpServerOptions()
                                .setHost(host)
                                .setPort(port)
                                // HTTP/2 bodies may come without a length, which the services
                                // behind want.
                                .setHttp2ClearTextEnabled(false)
                                .setMaxInitialLineLength(REQUEST_LINE_BYTES_MAX)
                                .setIdleTimeout(IDLE_SECONDS_MAX)
                                .setIdleTimeoutUnit(TimeUnit.SECONDS));
        server.requestHandler(request -> route(proxies, request));
        try {
            server.listen().toCompletionStage().toCompletableFuture().join();
        } catch (java.util.concurrent.CompletionException e) {
            vertx.close();
            throw new OperatorError(
                    "port " + port + " is taken by another program; choose another with --port.");
        }
        return new Gateway(vertx);
    }

    private static HttpProxy proxy(Vertx vertx, URI service) {
        HttpClient client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setMaxPoolSize(CONNECTIONS_PER_SERVICE_MAX)
                                .setKeepAlive(true)
                                .setConnectTimeout(1000)
                                .setIdleTimeout(IDLE_SECONDS_MAX));
        return HttpProxy.reverseProxy(client)
                .origin(service.getPort(), service.getHost())
                .addInterceptor(new ForwardedHeaders());
    }

    private static void route(Map<PartName, HttpProxy> proxies, HttpServerRequest request) {
        HttpProxy proxy =
                Routes.of(Optional.ofNullable(request.path()).orElse("/"))
                        .map(proxies::get)
                        .orElse(null);
        if (proxy == null) {
            request.response()
                    .setStatusCode(404)
                    .putHeader("Content-Type", "application/problem+json")
                    .end(
                            "{\"type\":\"urn:idrelay:problem:not-found\",\"title\":\"Not found\",\"status\":404}");
            return;
        }
        proxy.handle(request);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Tells a service who called, and says 503 instead of 502 while a service is away. */
    private static final class ForwardedHeaders implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            HttpServerRequest original = context.request().proxiedRequest();
            context.request()
                    .headers()
                    .set("X-Forwarded-For", original.remoteAddress().hostAddress());
            return context.sendRequest()
                    .recover(failure -> Future.succeededFuture(away(context)))
                    .map(ForwardedHeaders::tryAgainSoon);
        }

        private static ProxyResponse away(ProxyContext context) {
            context.request().release();
            return context.request().response().setStatusCode(502);
        }

        private static ProxyResponse tryAgainSoon(ProxyResponse response) {
            return response.getStatusCode() == 502
                    ? response.setStatusCode(503).putHeader("Retry-After", "1")
                    : response;
        }
    }
}
