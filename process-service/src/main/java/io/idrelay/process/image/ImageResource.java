package io.idrelay.process.image;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.access.Caller;
import io.idrelay.platform.objects.ObjectStoreUnavailable;
import io.idrelay.platform.problems.Problems;
import io.idrelay.platform.sealing.DossierKeyDestroyed;
import io.idrelay.process.PathIds;
import io.idrelay.process.verification.Verification;
import io.idrelay.vendor.spi.ImageKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The images that a merchant uploads for a process. */
@Path("/v1/processes/{processId}/images")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("merchant")
@RunOnVirtualThread
public class ImageResource {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ImageUploads uploads;
    private final UploadReader reader;
    private final UploadIntake intake;
    private final ImageObjects objects;
    private final ImageConfig config;
    private final Semaphore places;
    private final Caller caller;

    ImageResource(
            ImageUploads uploads,
            UploadReader reader,
            UploadIntake intake,
            ImageObjects objects,
            ImageConfig config,
            Caller caller) {
        this.uploads = uploads;
        this.reader = reader;
        this.intake = intake;
        this.objects = objects;
        this.config = config;
        this.places = new Semaphore(config.uploadsAtOnce());
        this.caller = caller;
    }

    @GET
    public UploadsView list(@PathParam("processId") String id) {
        return new UploadsView(uploads.list(caller.merchantId(), PathIds.process(id)));
    }

    @PUT
    @Path("/{kind}")
    @Consumes(MediaType.WILDCARD)
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.WILDCARD,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = JsonImage.class))
            })
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = UploadView.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = UploadView.class)))
    public Response put(
            @PathParam("processId") String id,
            @PathParam("kind") String kind,
            @HeaderParam("Content-Type") @Nullable String mediaType,
            InputStream body)
            throws IOException, InterruptedException {
        MerchantId merchant = caller.merchantId();
        ProcessId process = PathIds.process(id);
        ImageKind known = kind(kind);
        Verification verification = uploads.requireOpen(merchant, process, known);
        if (!places.tryAcquire(config.uploadWait().toMillis(), TimeUnit.MILLISECONDS)) {
            throw Problems.unavailable(RETRY_AFTER);
        }
        try {
            KeptImage kept =
                    keep(verification, reader.read(mediaType == null ? "" : mediaType, body));
            ImageUploads.Put put = uploads.put(merchant, process, known, kept);
            return Response.status(put.replaced() ? 200 : 201).entity(put.view()).build();
        } finally {
            places.release();
        }
    }

    private KeptImage keep(Verification verification, Upload upload) {
        UploadIntake.Image image = intake.take(upload);
        try {
            return new KeptImage(
                    objects.keep(verification.dossierId(), image.bytes()),
                    image.kind(),
                    image.bytes().length);
        } catch (ObjectStoreUnavailable e) {
            throw Problems.unavailable(RETRY_AFTER);
        } catch (DossierKeyDestroyed e) {
            throw Problems.notFound("process");
        }
    }

    @DELETE
    @Path("/{kind}")
    public void delete(@PathParam("processId") String id, @PathParam("kind") String kind) {
        uploads.delete(caller.merchantId(), PathIds.process(id), kind(kind));
    }

    private static ImageKind kind(String word) {
        return ImageKind.of(word).orElseThrow(() -> Problems.notFound("image kind"));
    }
}
