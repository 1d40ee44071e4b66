package io.idrelay.process.dossier;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.platform.access.Caller;
import io.idrelay.platform.problems.Answer;
import io.idrelay.platform.problems.Idempotency;
import io.idrelay.platform.problems.Page;
import io.idrelay.platform.problems.Problem.FieldError;
import io.idrelay.platform.problems.Problems;
import io.idrelay.process.Paging;
import io.idrelay.process.PathIds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Dossiers of a merchant's end users. */
@Path("/v1/dossiers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("merchant")
@RunOnVirtualThread
public class DossierResource {
    private final DossierStore store;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    DossierResource(DossierStore store, Idempotency idempotency, Caller caller, Clock clock) {
        this.store = store;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = DossierView.class, responseCode = "201")
    public Response create(
            @Nullable NewDossier request, @HeaderParam("Idempotency-Key") @Nullable String key) {
        MerchantId merchant = caller.merchantId();
        if (request == null) {
            throw Problems.badRequest("reference", "is required");
        }
        List<FieldError> errors = DossierRules.check(request, clock.instant());
        if (!errors.isEmpty()) {
            throw Problems.badRequest(errors);
        }
        return idempotency.run(
                Optional.ofNullable(key),
                merchant,
                "create-dossier",
                request,
                () -> create(merchant, request));
    }

    private Answer create(MerchantId merchant, NewDossier request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DossierView view =
                DossierView.of(store.add(merchant, DossierRequests.content(request), now));
        return new Answer(
                Response.Status.CREATED.getStatusCode(),
                view,
                Optional.empty(),
                Map.of("Location", "/v1/dossiers/" + view.id()),
                Optional.of(view.id()));
    }

    @GET
    @Path("/{dossierId}")
    @Transactional
    public DossierView get(@PathParam("dossierId") String id) {
        return store.of(caller.merchantId(), PathIds.dossier(id))
                .map(DossierView::of)
                .orElseThrow(() -> Problems.notFound("dossier"));
    }

    @GET
    @Transactional
    public Page<DossierView> list(
            @QueryParam("reference") @Nullable String reference,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Paging<DossierId> paging = Paging.of(cursor, limit, DossierId::new);
        List<DossierView> rows =
                store
                        .page(
                                caller.merchantId(),
                                Optional.ofNullable(reference),
                                paging.after(),
                                paging.rows())
                        .stream()
                        .map(DossierView::of)
                        .toList();
        return paging.page(rows, view -> view.id().value());
    }
}
