package io.idrelay.sandbox.control;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Why the control API or the demo merchant does not do what was asked. */
public final class ControlRefusal extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    public ControlRefusal(int status, String sentence) {
        super(
                Response.status(status)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(Map.of("error", sentence))
                        .build());
    }
}
