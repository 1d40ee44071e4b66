package io.idrelay.sandbox.signicat;

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

/** Signs up customers of the simulated Signicat. */
@Path("/sandbox/control/signicat/clients")
public class AssureClientResource {
    private final AssureClients clients;

    @Inject
    AssureClientResource(AssureClients clients) {
        this.clients = clients;
    }

    /** A client as JSON. */
    public record ClientWish(@Nullable String clientId, @Nullable String clientSecret) {}

    /** Adds a client, or changes the secret of the one with the same id. */
    @POST
    public Response put(ClientWish wish) {
        String id = wish.clientId();
        String secret = wish.clientSecret();
        if (id == null || id.isBlank() || secret == null || secret.isBlank()) {
            throw new ControlRefusal(400, "clientId and clientSecret must not be empty");
        }
        clients.put(new AssureClients.Client(id, secret));
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
