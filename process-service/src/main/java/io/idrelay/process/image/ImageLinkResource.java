package io.idrelay.process.image;

import io.idrelay.platform.objects.ObjectStoreUnavailable;
import io.idrelay.platform.problems.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.util.Optional;

/**
 * Gives the image a link is to. Its token is all the proof there is.
 *
 * <p>A download: whatever the bytes are, no browser shows them as a page of ours.
 */
@Path("/v1/images/{token: [A-Za-z0-9_-]{75}}")
@PermitAll
@RunOnVirtualThread
public class ImageLinkResource {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ImageLinks links;
    private final ServedImages images;

    ImageLinkResource(ImageLinks links, ServedImages images) {
        this.links = links;
        this.images = images;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    public Response get(@PathParam("token") String token) {
        return links.read(token)
                .flatMap(images::find)
                .flatMap(this::answer)
                .orElseThrow(() -> Problems.notFound("image"));
    }

    private Optional<Response> answer(ServedImages.Served served) {
        try {
            return images.open(served).map(content -> answer(served, content));
        } catch (ObjectStoreUnavailable e) {
            throw Problems.unavailable(RETRY_AFTER);
        }
    }

    private static Response answer(ServedImages.Served served, OpenedContent content) {
        StreamingOutput body =
                out -> {
                    try (content) {
                        content.writeTo(out);
                    }
                };
        return Response.ok(body, served.image().kind().mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + served.name() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .build();
    }
}
