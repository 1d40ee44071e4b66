package io.idrelay.ingest.intake;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** The HTTP answer of each outcome; says nothing of why. */
final class WebhookAnswer {
    private static final String PROBLEM = "application/problem+json";
    private final Duration retryAfter;

    WebhookAnswer(Duration retryAfter) {
        this.retryAfter = retryAfter;
    }

    Response of(IntakeOutcome outcome, String traceId) {
        Response.ResponseBuilder answer = Response.status(outcome.status());
        if (outcome == IntakeOutcome.STORED) {
            return answer.build();
        }
        if (outcome.temporary()) {
            answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
        }
        if (outcome.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Webhook");
        }
        if (outcome == IntakeOutcome.TOO_SLOW) {
            answer.header("Connection", "close");
        }
        return answer.type(PROBLEM).entity(problem(outcome, traceId)).build();
    }

    private static String problem(IntakeOutcome outcome, String traceId) {
        String slug = outcome.title().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return """
        {"type":"urn:idrelay:problem:%s","title":"%s","status":%d,"traceId":"%s"}\
        """
                .formatted(slug, outcome.title(), outcome.status(), traceId);
    }
}
