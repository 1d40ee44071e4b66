package io.idrelay.sandbox.signicat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.idrelay.sandbox.stage.Person;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Images that a customer uploads, and the verification it then requests. */
@Path("/sandbox/signicat/assure/dossiers/{dossier}")
@Consumes(MediaType.APPLICATION_JSON)
public class FileResource {
    private final AssureTokens tokens;
    private final AssureDossiers dossiers;
    private final Captures captures;
    private final ObjectMapper json;

    @Inject
    FileResource(
            AssureTokens tokens, AssureDossiers dossiers, Captures captures, ObjectMapper json) {
        this.tokens = tokens;
        this.dossiers = dossiers;
        this.captures = captures;
        this.json = json;
    }

    /** One image or several; each replaces the earlier one of its name. */
    @POST
    @Path("/files")
    public Response put(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("dossier") String dossierId,
            String body) {
        AssureDossier dossier = dossier(authorization, dossierId);
        Map<String, UploadedFile> files =
                UploadedFile.readAll(AssureRequest.read(json, body).body());
        files.forEach(dossier::keep);
        return Response.noContent().build();
    }

    /** Starts the verification of what was uploaded; its path is inferred. */
    @POST
    @Path("/processes/{process}/verification")
    public Response verify(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("dossier") String dossierId,
            @PathParam("process") String processId) {
        AssureDossier dossier = dossier(authorization, dossierId);
        AssureProcess process = dossier.find(processId).orElseThrow(FileResource::unknown);
        if (!AssureWords.UPLOAD_PROVIDERS.contains(process.provider())) {
            throw new AssureRefusal(400, "This provider takes no uploaded images");
        }
        for (String name : AssureWords.filesOf(process.processType())) {
            if (dossier.file(name).isEmpty()) {
                throw new AssureRefusal(400, "The image " + name + " is missing");
            }
        }
        return captures.finish(dossier, processId, dossier.visit().outcome(), Person.NORA_TESTCASE)
                .map(_ -> Response.noContent().build())
                .orElseThrow(() -> new AssureRefusal(400, "It was requested before"));
    }

    /** An image as it was uploaded; its path is inferred. */
    @GET
    @Path("/processes/{process}/images/{name}")
    public Response image(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("dossier") String dossierId,
            @PathParam("process") String processId,
            @PathParam("name") String name) {
        AssureDossier dossier = dossier(authorization, dossierId);
        UploadedFile file =
                dossier.find(processId)
                        .flatMap(_ -> dossier.file(name))
                        .orElseThrow(() -> new AssureRefusal(404, "There is no such image"));
        return Response.ok(file.content()).type(file.mediaType()).build();
    }

    private AssureDossier dossier(@Nullable String authorization, String dossierId) {
        return dossiers.require(tokens.authenticate(authorization, AssureTokens.ASSURE), dossierId);
    }

    private static AssureRefusal unknown() {
        return new AssureRefusal(404, "There is no such process");
    }
}
