package io.idrelay.token.merchant;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.MerchantStatus;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

/** Merchants, for operators. */
@Path("/v1/merchants")
@RolesAllowed("operator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MerchantResource {
    private final Merchants merchants;
    private final Idempotency idempotency;

    MerchantResource(Merchants merchants, Idempotency idempotency) {
        this.merchants = merchants;
        this.idempotency = idempotency;
    }

    /** Makes a merchant. */
    @POST
    @APIResponseSchema(value = MerchantView.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull MerchantRequest request) {
        return idempotency.run(
                Optional.ofNullable(key),
                "operator",
                "create-merchant",
                request,
                () -> Answer.created(merchants.create(request)));
    }

    /** All merchants, oldest first. */
    @GET
    @Transactional
    public Page<MerchantView> list(
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        List<MerchantView> found = merchants.after(cursor, limit + 1);
        return Page.of(found, limit, m -> m.id().value());
    }

    /** One merchant. */
    @GET
    @Path("/{id}")
    public MerchantView get(@PathParam("id") MerchantId id) {
        return merchants.require(id);
    }

    /** Changes what the request names. */
    @PATCH
    @Path("/{id}")
    @APIResponseSchema(value = MerchantView.class, responseCode = "200")
    public Response change(
            @PathParam("id") MerchantId id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull MerchantRequest request) {
        return change(id, key, "change-merchant", request);
    }

    /** Refuses the merchant's requests from now on. */
    @POST
    @Path("/{id}/suspend")
    @APIResponseSchema(value = MerchantView.class, responseCode = "200")
    @Consumes(MediaType.WILDCARD)
    public Response suspend(
            @PathParam("id") MerchantId id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return change(id, key, "suspend-merchant", status(MerchantStatus.SUSPENDED));
    }

    /** Lets a suspended merchant in again. */
    @POST
    @Path("/{id}/reactivate")
    @APIResponseSchema(value = MerchantView.class, responseCode = "200")
    @Consumes(MediaType.WILDCARD)
    public Response reactivate(
            @PathParam("id") MerchantId id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return change(id, key, "reactivate-merchant", status(MerchantStatus.ACTIVE));
    }

    private Response change(
            MerchantId id, @Nullable String key, String operation, MerchantRequest request) {
        return idempotency.run(
                Optional.ofNullable(key),
                "operator",
                operation + " " + id,
                request,
                () -> Answer.ok(merchants.change(id, request)));
    }

    private static MerchantRequest status(MerchantStatus status) {
        return new MerchantRequest(null, null, null, null, status);
    }
}
