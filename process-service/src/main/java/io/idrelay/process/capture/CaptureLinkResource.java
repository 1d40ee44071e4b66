package io.idrelay.process.capture;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.access.Caller;
import io.idrelay.platform.problems.Answer;
import io.idrelay.platform.problems.Idempotency;
import io.idrelay.process.PathIds;
import io.idrelay.process.capture.CaptureLinks.NewLink;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Links for the end user of a verification. */
@Path("/v1/processes/{processId}/capture-links")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CaptureLinkResource {
    private final CaptureLinks links;
    private final Idempotency idempotency;
    private final Caller caller;

    CaptureLinkResource(CaptureLinks links, Idempotency idempotency, Caller caller) {
        this.links = links;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("merchant")
    @APIResponseSchema(value = CaptureLinkView.class, responseCode = "201")
    public Response create(
            @PathParam("processId") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        MerchantId merchant = caller.merchantId();
        ProcessId process = PathIds.process(id);
        return idempotency.run(
                Optional.ofNullable(key),
                merchant,
                "create-capture-link " + process,
                "",
                () -> answer(links.create(merchant, process)));
    }

    private static Answer answer(NewLink link) {
        Instant expiresAt = link.verification().expiresAt();
        return new Answer(
                Response.Status.CREATED.getStatusCode(),
                new CaptureLinkView(Optional.of(link.url().expose()), expiresAt),
                Optional.of(new CaptureLinkView(Optional.empty(), expiresAt)),
                Map.of(),
                Optional.of(link.verification().dossierId()));
    }
}
