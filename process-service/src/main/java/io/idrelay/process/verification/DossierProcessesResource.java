package io.idrelay.process.verification;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantChanged;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.access.Caller;
import io.idrelay.platform.access.MerchantDirectory;
import io.idrelay.platform.problems.Idempotency;
import io.idrelay.platform.problems.Page;
import io.idrelay.platform.problems.Problems;
import io.idrelay.process.Paging;
import io.idrelay.process.PathIds;
import io.idrelay.process.dossier.Dossiers;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The verifications of one dossier. */
@Path("/v1/dossiers/{dossierId}/processes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("merchant")
@RunOnVirtualThread
public class DossierProcessesResource {
    private final NewVerifications verifications;
    private final ProcessStore store;
    private final Dossiers dossiers;
    private final MerchantDirectory merchants;
    private final ProcessRules rules;
    private final Idempotency idempotency;
    private final Caller caller;

    DossierProcessesResource(
            NewVerifications verifications,
            ProcessStore store,
            Dossiers dossiers,
            MerchantDirectory merchants,
            VerificationConfig config,
            @ConfigProperty(name = "idrelay.addresses.http-allowed", defaultValue = "false")
                    boolean plainLoopbackAllowed,
            Idempotency idempotency,
            Caller caller) {
        this.verifications = verifications;
        this.store = store;
        this.dossiers = dossiers;
        this.merchants = merchants;
        this.rules = new ProcessRules(new RedirectUrls(plainLoopbackAllowed), config);
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ProcessView.class, responseCode = "201")
    public Response create(
            @PathParam("dossierId") String id,
            @Nullable NewProcess request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        MerchantId merchant = caller.merchantId();
        DossierId dossier = PathIds.dossier(id);
        if (request == null) {
            throw Problems.badRequest("flow", "is required");
        }
        return idempotency.run(
                Optional.ofNullable(key),
                merchant,
                "create-process " + dossier,
                request,
                () ->
                        ProcessAnswers.created(
                                verifications.create(
                                        merchant,
                                        dossier,
                                        rules.check(request, redirectHosts(merchant)))));
    }

    private List<String> redirectHosts(MerchantId merchant) {
        // The token was good, so the merchant exists; only our copy of the topic is behind.
        return merchants
                .find(merchant)
                .map(MerchantChanged::redirectHosts)
                .orElseThrow(() -> Problems.unavailable(Duration.ofSeconds(1)));
    }

    @GET
    @Transactional
    public Page<ProcessView> list(
            @PathParam("dossierId") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        MerchantId merchant = caller.merchantId();
        DossierId dossier = PathIds.dossier(id);
        Paging<ProcessId> paging = Paging.of(cursor, limit, ProcessId::new);
        dossiers.require(merchant, dossier);
        List<ProcessView> rows =
                store.inDossier(merchant, dossier, paging.after(), paging.rows()).stream()
                        .map(row -> ProcessView.of(row.toVerification()))
                        .toList();
        return paging.page(rows, view -> view.id().value());
    }
}
