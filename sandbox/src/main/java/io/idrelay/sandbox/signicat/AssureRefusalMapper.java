package io.idrelay.sandbox.signicat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.stage.Seed;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Writes Signicat's own error format. */
class AssureRefusalMapper {
    private static final String PREFIX = "/sandbox/signicat";

    private final Seed seed;
    private final AtomicLong refusals = new AtomicLong();

    @Inject
    AssureRefusalMapper(Seed seed) {
        this.seed = seed;
    }

    @ServerExceptionMapper
    public Response map(AssureRefusal refusal, ContainerRequestContext request) {
        int status = refusal.status();
        String path = request.getUriInfo().getRequestUri().getPath();
        String trace = seed.uuid("trace", Long.toString(refusals.incrementAndGet()));
        ObjectNode problem =
                JsonNodeFactory.instance
                        .objectNode()
                        .put(
                                "instance",
                                path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path)
                        .put("method", request.getMethod())
                        .put("status", status)
                        .put("type", status < 500 ? "base:client-problem" : "base:server-problem")
                        .put("title", title(status))
                        .put("detail", String.valueOf(refusal.getMessage()))
                        .put("traceId", "00-" + trace.replace("-", ""));
        Response.ResponseBuilder answer =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(problem);
        return status == 429 ? answer.header("Retry-After", "1").build() : answer.build();
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
