package io.idrelay.platform.problems;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Counts a body that comes without its length. The server would do the same, but with an empty
 * answer, so its own limit is taken off such a request.
 *
 * <p>Public for the framework alone.
 */
public class UndeclaredBodies {
    private final long bodyBytesMax;

    UndeclaredBodies(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M")
                    MemorySize bodyMax) {
        this.bodyBytesMax = bodyMax.asLongValue();
    }

    @ServerRequestFilter
    public void bound(ContainerRequestContext request, RoutingContext routing) {
        boolean declared = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH) != null;
        if (declared || routing.request().isEnded()) {
            return;
        }
        routing.remove(VertxInputStream.MAX_REQUEST_SIZE_KEY);
        InputStream body = request.getEntityStream();
        request.setEntityStream(new BoundedBody(body, bodyBytesMax, () -> giveUp(routing)));
    }

    /** The rest is not read, so the connection is of no use after the answer. */
    private static void giveUp(RoutingContext routing) {
        if (routing.request().version() != HttpVersion.HTTP_2) {
            routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            routing.addEndHandler(ended -> routing.request().connection().close());
        }
    }
}
