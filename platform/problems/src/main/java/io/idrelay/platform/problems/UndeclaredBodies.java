package io.idrelay.platform.problems;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Counts a body that comes without its length. The server would do the same, but with an empty
 * answer, so its own limit is taken off such a request.
 *
 * <p>Public for the framework alone.
 */
public class UndeclaredBodies {
    private final BodyLimits limits;

    UndeclaredBodies(BodyLimits limits) {
        this.limits = limits;
    }

    @ServerRequestFilter
    public void bound(ContainerRequestContext request, RoutingContext routing) {
        boolean declared = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH) != null;
        if (declared || routing.request().isEnded()) {
            return;
        }
        routing.remove(VertxInputStream.MAX_REQUEST_SIZE_KEY);
        InputStream body = request.getEntityStream();
        long bytesMax = limits.bytesMax(routing.request().path());
        request.setEntityStream(new BoundedBody(body, bytesMax, () -> giveUp(routing)));
    }

    /** The rest is not read, so the connection is of no use after the answer. */
    private static void giveUp(RoutingContext routing) {
        if (routing.request().version() != HttpVersion.HTTP_2) {
            routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            routing.addEndHandler(ended -> routing.request().connection().close());
        }
    }
}
