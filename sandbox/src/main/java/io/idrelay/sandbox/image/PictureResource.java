package io.idrelay.sandbox.image;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Serves pictures to whoever holds their presigned URL. */
@Path("/sandbox/onekyc/images")
public class PictureResource {
    private final Pictures pictures;

    @Inject
    PictureResource(Pictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @Path("/{submission}/{name}")
    public Response picture(
            @PathParam("submission") String submission,
            @PathParam("name") String name,
            @QueryParam("expires") long expires,
            @QueryParam("signature") @Nullable String signature) {
        String path = "/onekyc/images/" + submission + "/" + name;
        if (signature == null || !pictures.mayBeShown(path, expires, signature)) {
            return Response.status(Response.Status.FORBIDDEN).build();
        }
        return Response.ok(pictures.draw(path))
                .type(name.endsWith(".png") ? "image/png" : "image/jpeg")
                .header("Cache-Control", "no-store")
                .build();
    }
}
