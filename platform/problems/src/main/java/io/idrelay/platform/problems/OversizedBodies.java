package io.idrelay.platform.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses a body whose declared length is over the limit before any of it is read. Without this the
 * server would do the same, but with an empty answer.
 */
@Singleton
class OversizedBodies {
    /** Ahead of the server's own check. */
    private static final int PRIORITY = 1_000;

    private final BodyLimits limits;
    private final ObjectMapper json;

    OversizedBodies(BodyLimits limits, ObjectMapper json) {
        this.limits = limits;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        if (declaredBytes(request) <= limits.bytesMax(request.request().path())) {
            request.next();
            return;
        }
        HttpServerResponse response = request.response();
        if (request.request().version() != HttpVersion.HTTP_2) {
            // The rest of the body is not read, so the connection is of no use afterwards.
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .endHandler(ended -> request.request().connection().close());
        }
        response.setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemResponses.MEDIA_TYPE)
                .end(body());
    }

    private static long declaredBytes(RoutingContext request) {
        String declared = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return declared == null ? 0 : Long.parseLong(declared);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private String body() {
        try {
            return json.writeValueAsString(ProblemResponses.view(Problems.tooLarge().problem()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
