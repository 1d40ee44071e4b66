package io.idrelay.platform.problems;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Turns a problem into the answer that tells it. */
public final class ProblemResponses {
    /** The media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemResponses() {}

    /** The answer, with the trace id of the request that is being served. */
    public static Response of(Problem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(MEDIA_TYPE).entity(view(problem));
        problem.retryAfter()
                .ifPresent(time -> response.header(HttpHeaders.RETRY_AFTER, wholeSeconds(time)));
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    /** The body of the answer. */
    public static ProblemView view(Problem problem) {
        return new ProblemView(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.errors(),
                traceId());
    }

    /** Never 0: a client would come back at once. */
    private static long wholeSeconds(Duration time) {
        return Math.max(1, time.plusMillis(999).toSeconds());
    }

    static @Nullable String traceId() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
