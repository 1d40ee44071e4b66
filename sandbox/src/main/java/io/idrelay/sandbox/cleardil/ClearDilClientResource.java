package io.idrelay.sandbox.cleardil;

import io.idrelay.sandbox.control.ControlRefusal;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs up clients of the simulated ClearDil. */
@Path("/sandbox/control/cleardil/clients")
public class ClearDilClientResource {
    private final ClearDilClients clients;

    @Inject
    ClearDilClientResource(ClearDilClients clients) {
        this.clients = clients;
    }

    /** A client as JSON. */
    public record ClearDilClientWish(@Nullable String clientId, @Nullable String clientKey) {}

    /** Adds a client, or changes the key of the one with the same id. */
    @POST
    public Response put(ClearDilClientWish wish) {
        String id = wish.clientId();
        String key = wish.clientKey();
        if (id == null || id.isBlank() || id.contains(":") || key == null || key.isBlank()) {
            throw new ControlRefusal(400, "clientId and clientKey must not be empty");
        }
        clients.put(new ClearDilClients.Client(id, key));
        return Response.status(Response.Status.CREATED).entity(Map.of("clientId", id)).build();
    }

    @GET
    public List<Map<String, String>> all() {
        return clients.ids().stream().map(id -> Map.of("clientId", id)).toList();
    }

    @DELETE
    @Path("/{clientId}")
    public Response remove(@PathParam("clientId") String clientId) {
        if (!clients.remove(clientId)) {
            throw new ControlRefusal(404, "no such client");
        }
        return Response.noContent().build();
    }
}
