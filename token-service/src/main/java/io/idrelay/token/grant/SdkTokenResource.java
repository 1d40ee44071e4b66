package io.idrelay.token.grant;

import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.access.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** SDK tokens: what an app on an end user's phone may carry. */
@Path("/v1/sdk-tokens")
@RolesAllowed("merchant")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SdkTokenResource {
    private final Tokens tokens;
    private final Caller caller;

    SdkTokenResource(Tokens tokens, Caller caller) {
        this.tokens = tokens;
        this.caller = caller;
    }

    /** Which process the app is for. */
    @Schema(name = "SdkTokenRequest")
    public record Request(@NotNull ProcessId processId) {}

    /** The token. */
    @Schema(name = "SdkToken")
    public record View(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "View[until " + expiresAt + "]";
        }
    }

    /**
     * Signs a token for one process, unseen: only process-service knows whether it exists and is
     * the merchant's, and it checks that on each use.
     */
    @POST
    @APIResponseSchema(value = View.class, responseCode = "201")
    public Response create(@Valid @NotNull Request request) {
        Tokens.Issued issued =
                tokens.forSdk(caller.credentialId(), caller.merchantId(), request.processId());
        return Response.status(201)
                .header("Cache-Control", "no-store")
                .entity(new View(issued.token(), issued.expiresAt()))
                .build();
    }
}
