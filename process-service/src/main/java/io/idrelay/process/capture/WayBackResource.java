package io.idrelay.process.capture;

import io.idrelay.contracts.SessionId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Optional;

/**
 * Where vendors send end users back to; what a vendor appends, to the path or the query, is let
 * pass.
 */
@Path("/r/{sessionId: ses_[0-9a-f]{32}}{rest: (/[^/]*){0,4}}")
@PermitAll
@RunOnVirtualThread
class WayBackResource {
    private final WayBack wayBack;
    private final Pages pages;

    WayBackResource(WayBack wayBack, Pages pages) {
        this.wayBack = wayBack;
        this.pages = pages;
    }

    @GET
    Response comeBack(@PathParam("sessionId") String session) {
        return wayBack.of(new SessionId(session))
                .map(this::onward)
                .orElseGet(() -> pages.notice(Status.NOT_FOUND, Optional.empty(), Notice.UNKNOWN));
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
