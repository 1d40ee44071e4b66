package io.idrelay.sandbox.signicat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.stage.PublicUrl;
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
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assure's processes, and the capture flow that makes one. */
@Path("/sandbox/signicat/assure/dossiers/{dossier}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProcessResource {
    private final AssureTokens tokens;
    private final AssureDossiers dossiers;
    private final Captures captures;
    private final PublicUrl publicUrl;
    private final ObjectMapper json;

    @Inject
    ProcessResource(
            AssureTokens tokens,
            AssureDossiers dossiers,
            Captures captures,
            PublicUrl publicUrl,
            ObjectMapper json) {
        this.tokens = tokens;
        this.dossiers = dossiers;
        this.captures = captures;
        this.publicUrl = publicUrl;
        this.json = json;
    }

    @POST
    @Path("/processes")
    public Response create(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("dossier") String dossierId,
            String body) {
        AssureDossier dossier = dossier(authorization, AssureTokens.ASSURE, dossierId);
        AssureRequest request = AssureRequest.read(json, body);
        String provider = request.provider();
        String type = request.processType();
        AssureProcess.Notification notification = request.notification();
        boolean eid = provider.equals(AssureWords.EID);
        Optional<String> redirectUrl =
                eid ? Optional.of(request.requiredUrl("redirectUrl")) : Optional.empty();
        AssureProcess process = captures.create(dossier, provider, type, notification);
        ObjectNode answer = ProcessData.write(process);
        if (redirectUrl.isPresent()) {
            CapturePage page =
                    captures.open(dossier, process, Optional.of(process.id()), redirectUrl.get());
            answer.put("redirectUrl", urlOf(page));
        }
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    /** Starts the capture flow: the page's end user makes the process. */
    @POST
    @Path("/capture")
    public ObjectNode capture(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("dossier") String dossierId,
            String body) {
        AssureDossier dossier = dossier(authorization, AssureTokens.CAPTURE, dossierId);
        AssureRequest request = AssureRequest.read(json, body);
        AssureRequest first = request.firstProvider();
        String redirectUrl = request.requiredUrl("redirectUrl");
        AssureProcess template =
                AssureProcess.pending(
                        "",
                        first.provider(),
                        first.processType(),
                        request.notification(),
                        Instant.EPOCH);
        CapturePage page = captures.open(dossier, template, Optional.empty(), redirectUrl);
        return JsonNodeFactory.instance.objectNode().put("url", urlOf(page));
    }

    @GET
    @Path("/processes/{process}")
    public ObjectNode get(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("dossier") String dossierId,
            @PathParam("process") String processId) {
        AssureDossier dossier = dossier(authorization, AssureTokens.ASSURE, dossierId);
        AssureProcess process = dossier.find(processId).orElseThrow(ProcessResource::unknown);
        dossier.visit()
                .failFetch()
                .ifPresent(status -> {
                    throw new AssureRefusal(status, "The simulator was told to fail");
                });
        return ProcessData.write(process);
    }

    @DELETE
    @Path("/processes/{process}")
    public void delete(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("dossier") String dossierId,
            @PathParam("process") String processId) {
        AssureDossier dossier = dossier(authorization, AssureTokens.ASSURE, dossierId);
        if (!dossier.remove(processId)) {
            throw unknown();
        }
    }

    private AssureDossier dossier(@Nullable String authorization, String scope, String dossierId) {
        return dossiers.require(tokens.authenticate(authorization, scope), dossierId);
    }

    private String urlOf(CapturePage page) {
        return publicUrl.of(SignicatPageResource.PATH + "/" + page.token());
    }

    private static AssureRefusal unknown() {
        return new AssureRefusal(404, "There is no such process");
    }
}
