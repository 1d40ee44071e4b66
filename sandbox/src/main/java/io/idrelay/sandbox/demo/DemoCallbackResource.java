package io.idrelay.sandbox.demo;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where idrelay calls the demo merchant back. */
@Path("/demo/callbacks")
public class DemoCallbackResource {
    private final CallbackInbox inbox;

    @Inject
    DemoCallbackResource(CallbackInbox inbox) {
        this.inbox = inbox;
    }

    /** Takes a callback whose signature holds; keeps the others to show them, and says no. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response receive(HttpHeaders headers, byte[] body) {
        Map<String, List<String>> byLowerName = new HashMap<>();
        headers.getRequestHeaders()
                .forEach((name, value) -> byLowerName.put(name.toLowerCase(Locale.ROOT), value));
        Optional<CallbackInbox.ReceivedCallback> callback = inbox.take(body, byLowerName);
        if (callback.isEmpty()) {
            return Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
        }
        return callback.get().signatureHolds()
                ? Response.noContent().build()
                : Response.status(Response.Status.UNAUTHORIZED).build();
    }

    @GET
    public Map<String, Object> list(@QueryParam("processId") @Nullable String processId) {
        return Map.of("items", inbox.list(Optional.ofNullable(processId)));
    }

    @DELETE
    public void clear() {
        inbox.clear();
    }
}
