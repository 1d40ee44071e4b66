package io.idrelay.sandbox.idfy;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** IDfy says no. The status codes were seen, the bodies are inferred. */
final class IdfyRefusal extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private IdfyRefusal(Response response) {
        super(response);
    }

    static IdfyRefusal unauthorized() {
        return of(401, "UNAUTHORIZED", List.of());
    }

    static IdfyRefusal notFound() {
        return of(404, "PROFILE_NOT_FOUND", List.of());
    }

    /** The profile was not created. */
    static IdfyRefusal invalid(List<String> causes) {
        return of(422, "UNPROCESSABLE_ENTITY", causes);
    }

    /** What a simulated trouble looks like. */
    static IdfyRefusal trouble(int status) {
        return of(status, status == 429 ? "TOO_MANY_REQUESTS" : "INTERNAL_ERROR", List.of());
    }

    private static IdfyRefusal of(int status, String error, List<String> causes) {
        Response.ResponseBuilder answer =
                Response.status(status)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(Map.of("error", error, "causes", causes));
        return new IdfyRefusal(
                status == 429 ? answer.header("Retry-After", "1").build() : answer.build());
    }
}
