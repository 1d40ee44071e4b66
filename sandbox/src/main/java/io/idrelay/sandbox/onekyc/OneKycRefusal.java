package io.idrelay.sandbox.onekyc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** OneKYC says no, in its own envelope. */
final class OneKycRefusal extends WebApplicationException {
    private static final long serialVersionUID = 1L;
    private static final String ADAPTER = "ESIGN_ADAPTER";

    /** A missing or wrong header. */
    static final String HEADER = "1539";

    /** A missing or wrong field. */
    static final String FIELD = "1650";

    private OneKycRefusal(Response response) {
        super(response);
    }

    static OneKycRefusal of(int status, String code, List<String> causes) {
        return new OneKycRefusal(response(status, code, causes, ""));
    }

    static OneKycRefusal of(int status, String code, String cause) {
        return of(status, code, List.of(cause));
    }

    static OneKycRefusal unauthorized() {
        return new OneKycRefusal(response(401, "110", List.of("UNAUTHORIZED"), ADAPTER));
    }

    /** What a simulated trouble looks like. */
    static OneKycRefusal trouble(int status) {
        String cause = status == 429 ? "TOO_MANY_REQUESTS" : "GENERIC_SERVICE_ERROR";
        Response response = response(status, "900", List.of(cause), "");
        return new OneKycRefusal(
                status == 429
                        ? Response.fromResponse(response).header("Retry-After", "1").build()
                        : response);
    }

    private static Response response(int status, String code, List<String> causes, String entity) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode().put("success", false);
        ArrayNode errors = envelope.putArray("errors");
        for (String cause : causes) {
            ObjectNode error = errors.addObject().put("code", code).put("cause", cause);
            if (!entity.isEmpty()) {
                error.put("entity", entity);
            }
        }
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(envelope)
                .build();
    }
}
