package io.idrelay.sandbox.signicat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assure's dossiers. */
@Path("/sandbox/signicat/assure/dossiers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DossierResource {
    private static final int LISTED_MAX = 100;

    private final AssureTokens tokens;
    private final AssureDossiers dossiers;
    private final ObjectMapper json;

    @Inject
    DossierResource(AssureTokens tokens, AssureDossiers dossiers, ObjectMapper json) {
        this.tokens = tokens;
        this.dossiers = dossiers;
        this.json = json;
    }

    @POST
    public Response create(
            @HeaderParam("Authorization") @Nullable String authorization, @Nullable String body) {
        String client = tokens.authenticate(authorization, AssureTokens.ASSURE);
        AssureRequest request =
                AssureRequest.read(json, body == null || body.isBlank() ? "{}" : body);
        AssureDossier dossier = dossiers.create(client, request.text("externalReference"));
        return Response.status(Response.Status.CREATED).entity(ProcessData.write(dossier)).build();
    }

    @GET
    public List<ObjectNode> list(@HeaderParam("Authorization") @Nullable String authorization) {
        String client = tokens.authenticate(authorization, AssureTokens.ASSURE);
        return dossiers.of(client, LISTED_MAX).stream().map(ProcessData::write).toList();
    }

    @GET
    @Path("/{dossier}")
    public ObjectNode get(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("dossier") String id) {
        String client = tokens.authenticate(authorization, AssureTokens.ASSURE);
        return ProcessData.write(dossiers.require(client, id));
    }

    @DELETE
    @Path("/{dossier}")
    public void delete(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("dossier") String id) {
        String client = tokens.authenticate(authorization, AssureTokens.ASSURE);
        dossiers.remove(dossiers.require(client, id));
    }
}
