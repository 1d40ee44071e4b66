package io.idrelay.sandbox.idfy;

import io.idrelay.sandbox.image.Pictures;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Serves images, recordings and reports to whoever holds their presigned URL. */
@Path("/sandbox" + IdfyMediaResource.BELOW_SANDBOX)
public class IdfyMediaResource {
    static final String BELOW_SANDBOX = "/idfy/media";

    private static final byte[] REPORT =
            "%PDF-1.4\n% A simulated report of an invented person.\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final Pictures pictures;

    @Inject
    IdfyMediaResource(Pictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @Path("/{profile}/{name}")
    public Response media(
            @PathParam("profile") String profile,
            @PathParam("name") String name,
            @QueryParam("expires") long expires,
            @QueryParam("signature") @Nullable String signature) {
        String path = BELOW_SANDBOX + "/" + profile + "/" + name;
        if (signature == null || !pictures.mayBeShown(path, expires, signature)) {
            return Response.status(Response.Status.FORBIDDEN).build();
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "mp4" -> answer("video/mp4", recording());
            case "pdf" -> answer("application/pdf", REPORT);
            default -> answer("image/jpeg", pictures.draw(path));
        };
    }

    private static Response answer(String type, byte[] body) {
        return Response.ok(body).type(type).header("Cache-Control", "no-store").build();
    }

    /** The boxes that every MPEG-4 file begins with, and an empty one; it shows nothing. */
    private static byte[] recording() {
        byte[] type = "ftypisom".getBytes(StandardCharsets.US_ASCII);
        byte[] brand = "isom".getBytes(StandardCharsets.US_ASCII);
        byte[] empty = "mdat".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(28)
                .putInt(20)
                .put(type)
                .putInt(512)
                .put(brand)
                .putInt(8)
                .put(empty)
                .array();
    }
}
