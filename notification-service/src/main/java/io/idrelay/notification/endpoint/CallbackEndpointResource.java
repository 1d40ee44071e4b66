package io.idrelay.notification.endpoint;

import io.idrelay.contracts.CallbackEndpointId;
import io.idrelay.platform.access.Caller;
import io.idrelay.platform.problems.Answer;
import io.idrelay.platform.problems.Idempotency;
import io.idrelay.platform.problems.Page;
import io.idrelay.platform.problems.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Where a merchant says where it wants to be told. */
@Path("/v1/callback-endpoints")
@RolesAllowed("merchant")
@Produces(MediaType.APPLICATION_JSON)
class CallbackEndpointResource {
    private static final String NOUN = "callback endpoint";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final EndpointRegistry registry;
    private final CallbackEndpointStore store;
    private final Idempotency idempotency;
    private final Caller caller;

    CallbackEndpointResource(
            EndpointRegistry registry,
            CallbackEndpointStore store,
            Idempotency idempotency,
            Caller caller) {
        this.registry = registry;
        this.store = store;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = CallbackEndpointView.class, responseCode = "201")
    public Response create(
            @HeaderParam(IDEMPOTENCY_KEY) Optional<String> key,
            @NotNull CreateCallbackEndpoint request) {
        return idempotency.run(
                key,
                caller.merchantId(),
                "create-callback-endpoint",
                request,
                () -> {
                    CallbackEndpointView made = registry.create(caller.merchantId(), request);
                    return Answer.created(made).replayedAs(made.withSecret(null));
                });
    }

    @GET
    @Transactional
    public Page<CallbackEndpointView> list(
            @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        List<CallbackEndpointView> found =
                store.page(caller.merchantId(), cursor.map(this::cursor), limit + 1).stream()
                        .map(CallbackEndpointView::of)
                        .toList();
        return Page.of(found, limit, last -> last.id().value());
    }

    @GET
    @Path("/{id}")
    @Transactional
    public CallbackEndpointView get(@PathParam("id") String id) {
        return CallbackEndpointView.of(owned(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = CallbackEndpointView.class, responseCode = "200")
    public Response change(
            @HeaderParam(IDEMPOTENCY_KEY) Optional<String> key,
            @PathParam("id") String id,
            @NotNull ChangeCallbackEndpoint request) {
        return idempotency.run(
                key,
                caller.merchantId(),
                "change-callback-endpoint " + id,
                request,
                () -> Answer.ok(registry.change(owned(id), request)));
    }

    /** What is still to be delivered to it ends as given up when its next attempt is due. */
    @DELETE
    @Path("/{id}")
    @Transactional
    public void delete(@PathParam("id") String id) {
        store.delete(owned(id));
    }

    private CallbackEndpointRow owned(@Nullable String id) {
        return parse(id)
                .flatMap(known -> store.find(caller.merchantId(), known))
                .orElseThrow(() -> Problems.notFound(NOUN));
    }

    private CallbackEndpointId cursor(String text) {
        return parse(text)
                .orElseThrow(() -> Problems.badRequest("cursor", "is one that a list gave"));
    }

    private static Optional<CallbackEndpointId> parse(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(CallbackEndpointId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
