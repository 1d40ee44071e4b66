package io.idrelay.platform.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.idrelay.platform.problems.Problem.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers whatever goes wrong with problem details.
 *
 * <p>Public for the framework alone: in tests it calls from another class loader.
 */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Duration OUTAGE_RETRY_AFTER = Duration.ofSeconds(1);

    @ServerExceptionMapper
    public Response refused(ProblemException fault) {
        return ProblemResponses.of(fault.problem());
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException fault) {
        return ProblemResponses.of(JsonFaults.problem(fault));
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException fault) {
        return ProblemResponses.of(JsonFaults.problem(fault));
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException fault) {
        if (fault.getConstraintViolations().stream().anyMatch(ProblemMappers::isOurs)) {
            return failed(fault);
        }
        List<FieldError> errors =
                fault.getConstraintViolations().stream()
                        .map(v -> new FieldError(field(v.getPropertyPath()), v.getMessage()))
                        .sorted(Comparator.comparing(FieldError::field))
                        .toList();
        return ProblemResponses.of(Problems.badRequest(errors).problem());
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException fault) {
        if (fault.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        Response response = fault.getResponse();
        int status = response.getStatus();
        if (status < 400 || response.hasEntity()) {
            return response;
        }
        if (status >= 500) {
            return failed(fault);
        }
        return ProblemResponses.of(general(status));
    }

    /** The body grew over the limit, or broke off. */
    @ServerExceptionMapper
    public Response cutOff(IOException fault) {
        if (fault instanceof BoundedBody.Oversized) {
            return ProblemResponses.of(Problems.tooLarge().problem());
        }
        return Outages.isOutage(fault) ? failed(fault) : ProblemResponses.of(general(400));
    }

    @ServerExceptionMapper
    public Response failed(Throwable fault) {
        if (Outages.isOutage(fault)) {
            LOG.warnf("A dependency is away: %s", fault.getClass().getName());
            return ProblemResponses.of(general(503).withRetryAfter(OUTAGE_RETRY_AFTER));
        }
        if (Outages.isUnstorableText(fault)) {
            return ProblemResponses.of(general(400));
        }
        LOG.errorf("A request failed.\n%s", Traceable.of(fault));
        return ProblemResponses.of(general(500));
    }

    private static Problem general(int status) {
        return Problem.of(Titles.slugOf(status), status, Titles.detailOf(status));
    }

    /** A broken promise about a return value is our fault, not the caller's. */
    private static boolean isOurs(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** {@code create.request.person.name} is {@code person.name} to the caller. */
    private static String field(Path path) {
        StringBuilder field = new StringBuilder();
        String parameter = "body";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                index(field, node);
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            } else if (node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                index(field, node);
            }
        }
        boolean whole = parameter.equals("request");
        return field.isEmpty() ? (whole ? "body" : parameter) : field.toString();
    }

    private static void index(StringBuilder field, Path.Node node) {
        if (node.getIndex() != null) {
            field.append('[').append(node.getIndex()).append(']');
        } else if (node.getKey() != null) {
            field.append('.').append("*");
        }
    }
}
