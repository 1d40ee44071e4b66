package io.idrelay.platform.access;

import io.idrelay.platform.problems.ProblemException;
import io.idrelay.platform.problems.ProblemResponses;
import io.idrelay.platform.problems.Problems;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Answers refused callers with problem details.
 *
 * <p>Public for the framework alone: in tests it calls from another class loader.
 */
public class AccessMappers {
    @ServerExceptionMapper
    public Response failed(AuthenticationFailedException fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return ProblemResponses.of(known.problem());
            }
        }
        return unauthorized();
    }

    @ServerExceptionMapper
    public Response missing(UnauthorizedException fault) {
        return unauthorized();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException fault) {
        return ProblemResponses.of(
                Problems.forbidden("This kind of access token may not do this.").problem());
    }

    private static Response unauthorized() {
        return ProblemResponses.of(
                Problems.unauthorized("Send an access token: Authorization: Bearer <token>.")
                        .problem());
    }
}
