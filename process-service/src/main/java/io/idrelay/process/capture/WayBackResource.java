package io.idrelay.process.capture;

import io.idrelay.contracts.SessionId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where vendors send end users back to; what a vendor appends, to the path or the query, is let
 * pass.
 */
@Path("/r/{sessionId: ses_[0-9a-f]{32}}{rest: (/[^/]*){0,4}}")
@PermitAll
@RunOnVirtualThread
public class WayBackResource {
    private static final int PARAMETERS_MAX = 20;
    private static final int CHARACTERS_MAX = 200;

    private final WayBack wayBack;
    private final Pages pages;

    WayBackResource(WayBack wayBack, Pages pages) {
        this.wayBack = wayBack;
        this.pages = pages;
    }

    @GET
    public Response comeBack(@PathParam("sessionId") String session, @Context UriInfo uri) {
        return wayBack.of(new SessionId(session), query(uri))
                .map(this::onward)
                .orElseGet(() -> pages.notice(Status.NOT_FOUND, Optional.empty(), Notice.UNKNOWN));
    }

    /** The first value of each name; what is long is no vendor's id. */
    private static Map<String, String> query(UriInfo uri) {
        return uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().getFirst().length() <= CHARACTERS_MAX)
                .limit(PARAMETERS_MAX)
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, parameter -> parameter.getValue().getFirst()));
    }

    private Response onward(WayBack.Target target) {
        Optional<URI> url = target.url();
        if (url.isPresent()) {
            return Pages.quiet(Response.seeOther(url.get())).build();
        }
        return pages.notice(
                Status.OK, Optional.of(target.verification().merchantId()), Notice.DONE);
    }
}
