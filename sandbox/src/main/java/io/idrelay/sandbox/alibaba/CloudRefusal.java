package io.idrelay.sandbox.alibaba;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;

/** Alibaba says no, in its own words. */
final class CloudRefusal extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private CloudRefusal(Response response) {
        super(response);
    }

    static CloudRefusal of(int status, String code, String message) {
        return new CloudRefusal(response(status, code, message).build());
    }

    static CloudRefusal missing(String parameter) {
        return of(400, "MissingParameter", "The parameter " + parameter + " is required.");
    }

    static CloudRefusal invalid(String parameter) {
        return of(400, "InvalidParameter", "The parameter " + parameter + " is invalid.");
    }

    static CloudRefusal unknownTransaction() {
        return of(400, "TransactionIdInvalid", "The Transaction ID is invalid.");
    }

    /** Alibaba's own header counts milliseconds. */
    static CloudRefusal throttled(int status, String code) {
        return new CloudRefusal(
                response(status, code, "The API calls exceed the QPS limit.")
                        .header("x-acs-retry-after", "1000")
                        .build());
    }

    /** What a simulated trouble looks like. */
    static CloudRefusal trouble(int status) {
        return switch (status) {
            case 429 -> throttled(429, "Throttling.User");
            case 503 -> of(503, "ServiceUnavailable", "The service is unavailable.");
            case 401, 403 -> of(status, "Forbidden.NoPermission", "No permission.");
            default -> of(status, "InternalError", "An internal system error occurred.");
        };
    }

    private static Response.ResponseBuilder response(int status, String code, String message) {
        ObjectNode body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("RequestId", UUID.randomUUID().toString().toUpperCase(Locale.ROOT))
                        .put("Code", code)
                        .put("Message", message);
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
    }
}
