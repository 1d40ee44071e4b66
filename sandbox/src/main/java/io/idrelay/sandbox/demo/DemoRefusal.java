package io.idrelay.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Why the demo merchant's backend could not do what its app asked. */
final class DemoRefusal extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private DemoRefusal(int status, ObjectNode body) {
        super(Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build());
    }

    static DemoRefusal of(int status, String sentence) {
        return new DemoRefusal(status, body(sentence));
    }

    /** idrelay, or a page on the way, answered otherwise than hoped for. */
    static DemoRefusal answered(String what, int status, JsonNode answer) {
        ObjectNode body = body(what + " was answered with " + status);
        body.put("answeredStatus", status).set("answer", answer);
        return new DemoRefusal(502, body);
    }

    private static ObjectNode body(String sentence) {
        return JsonNodeFactory.instance.objectNode().put("error", sentence);
    }
}
