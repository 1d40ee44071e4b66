package io.idrelay.sandbox.cleardil;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** ClearDil says no, in its own format. */
final class ClearDilRefusal extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private ClearDilRefusal(int status, ObjectNode body) {
        super(answer(status, body));
    }

    static ClearDilRefusal of(int status, String type) {
        return new ClearDilRefusal(status, body(type));
    }

    /** Something is wrong with a field. */
    static ClearDilRefusal field(String field, String fault) {
        ObjectNode body = body("invalid_request");
        body.putArray("errors")
                .addObject()
                .put("field", field)
                .put("type", fault)
                .put("message", fault.replace('_', ' '));
        return new ClearDilRefusal(400, body);
    }

    static ClearDilRefusal notFound() {
        return of(404, "resource_not_found");
    }

    /** A fetch that was told to fail. */
    static ClearDilRefusal failing(int status) {
        return of(status, status == 503 ? "service_maintenance" : "internal_error");
    }

    private static ObjectNode body(String type) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", "err-sandbox")
                .put("type", type)
                .put("message", type.replace('_', ' '));
    }

    private static Response answer(int status, ObjectNode body) {
        Response.ResponseBuilder answer =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        return status == 429 ? answer.header("Retry-After", "1").build() : answer.build();
    }
}
