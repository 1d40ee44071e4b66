package io.idrelay.token.credential;

import io.idrelay.contracts.CredentialId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.platform.problems.Answer;
import io.idrelay.platform.problems.Idempotency;
import io.idrelay.platform.problems.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** A merchant's credentials, for operators. */
@Path("/v1/merchants/{merchant}/credentials")
@RolesAllowed("operator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CredentialResource {
    private final Credentials credentials;
    private final Idempotency idempotency;

    CredentialResource(Credentials credentials, Idempotency idempotency) {
        this.credentials = credentials;
        this.idempotency = idempotency;
    }

    /** Makes a credential; its secret stands in this answer only. */
    @POST
    @APIResponseSchema(value = CredentialView.class, responseCode = "201")
    public Response create(
            @PathParam("merchant") MerchantId merchant,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull CredentialRequest request) {
        return idempotency.run(
                Optional.ofNullable(key),
                "operator",
                "create-credential " + merchant,
                request,
                () -> {
                    CredentialView made = credentials.create(merchant, request);
                    return Answer.created(made).replayedAs(made.withoutSecret());
                });
    }

    /** A merchant's credentials, without their secrets. */
    @GET
    @Transactional
    public Page<CredentialView> list(
            @PathParam("merchant") MerchantId merchant,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        List<CredentialView> found = credentials.after(merchant, cursor, limit + 1);
        return Page.of(found, limit, c -> c.clientId().value());
    }

    /** Ends a credential and every token it got. */
    @DELETE
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    public void revoke(
            @PathParam("merchant") MerchantId merchant, @PathParam("id") CredentialId id) {
        credentials.revoke(merchant, id);
    }
}
