package io.idrelay.e2e.enclosure;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import java.io.IOException;
import java.nio.channels.SocketChannel;

/**
 * Lets through to one HTTP address, but only to the paths below one: vendors and the merchant are
 * simulated behind the same address as the services.
 */
final class HttpDoor implements Relay.Onward {
    private final String below;
    private final HttpProxy proxy;
    private final HttpServer server;

    HttpDoor(Vertx vertx, int port, String below) {
        this.below = below;
        proxy = HttpProxy.reverseProxy(vertx.createHttpClient()).origin(port, "127.0.0.1");
        server =
                vertx.createHttpServer()
                        .requestHandler(this::decide)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    private void decide(HttpServerRequest request) {
        if (request.path().startsWith(below)) {
            proxy.handle(request);
        } else {
            var _ = request.connection().close();
        }
    }

    @Override
    public SocketChannel connect(SocketChannel from) throws IOException {
        return SocketChannel.open(Relay.loopback(server.actualPort()));
    }
}
