package io.idrelay.process.outcome;

import io.idrelay.contracts.VendorOriginal;
import io.idrelay.platform.access.Caller;
import io.idrelay.platform.problems.Problems;
import io.idrelay.process.PathIds;
import io.idrelay.process.image.FoundImages;
import io.idrelay.process.verification.Verification;
import io.idrelay.process.verification.Verifications;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What became of a verification, in our words and in the vendor's. */
@Path("/v1/processes/{processId}")
@RolesAllowed("merchant")
@RunOnVirtualThread
public class ResultResource {
    private final Verifications verifications;
    private final ResultStore store;
    private final ResultVault vault;
    private final FoundImages images;
    private final Caller caller;

    ResultResource(
            Verifications verifications,
            ResultStore store,
            ResultVault vault,
            FoundImages images,
            Caller caller) {
        this.verifications = verifications;
        this.store = store;
        this.vault = vault;
        this.images = images;
        this.caller = caller;
    }

    /** 200 also while there is no verdict: pending, with the checks known so far. */
    @GET
    @Path("/result")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public ResultView result(@PathParam("processId") String id) {
        Verification verification = verification(id);
        return store.shown(verification.merchantId(), verification.id())
                .flatMap(row -> view(verification, row))
                .orElseGet(() -> ResultView.none(verification));
    }

    private Optional<ResultView> view(Verification verification, ResultRow row) {
        return vault.result(verification.dossierId(), row)
                .map(result ->
                        ResultView.of(
                                verification,
                                result,
                                images.views(row.sessionId(), result.images())));
    }

    /**
     * What the vendor sent, byte for byte; 404 while it sent nothing.
     *
     * <p>A download: whatever the vendor calls its bytes, no browser shows them as a page of ours.
     */
    @GET
    @Path("/original")
    @Produces(MediaType.WILDCARD)
    @Transactional
    public Response original(@PathParam("processId") String id) {
        Verification verification = verification(id);
        VendorOriginal original =
                store.shown(verification.merchantId(), verification.id())
                        .flatMap(row -> vault.original(verification.dossierId(), row))
                        .orElseThrow(() -> Problems.notFound("result"));
        return Response.ok(original.body(), original.mediaType())
                .header("Content-Disposition", "attachment; filename=\"original\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Verification verification(String id) {
        return verifications
                .find(caller.merchantId(), PathIds.process(id))
                .orElseThrow(() -> Problems.notFound("process"));
    }
}
