package io.idrelay.process.session;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.access.Caller;
import io.idrelay.platform.problems.Answer;
import io.idrelay.platform.problems.Idempotency;
import io.idrelay.process.PathIds;
import io.idrelay.process.verification.ProcessAnswers;
import io.idrelay.process.verification.ProcessCommands;
import io.idrelay.process.verification.ProcessView;
import io.idrelay.process.verification.Verification;
import io.idrelay.vendor.all.Vendors;
import io.idrelay.vendor.spi.VendorProfile.Capability;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** A merchant says that the end user is done. */
@Path("/v1/processes/{processId}/submit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SubmitResource {
    private final ProcessCommands commands;
    private final SessionStore store;
    private final Vendors vendors;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    SubmitResource(
            ProcessCommands commands,
            SessionStore store,
            Vendors vendors,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.commands = commands;
        this.store = store;
        this.vendors = vendors;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("merchant")
    @APIResponseSchema(value = ProcessView.class, responseCode = "200")
    public Response submit(
            @PathParam("processId") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        MerchantId merchant = caller.merchantId();
        ProcessId process = PathIds.process(id);
        return idempotency.run(
                Optional.ofNullable(key),
                merchant,
                "submit " + process,
                "",
                () -> submit(merchant, process));
    }

    private Answer submit(MerchantId merchant, ProcessId process) {
        Verification submitted = commands.submit(merchant, process);
        boolean told =
                vendors.find(submitted.vendor())
                        .filter(v -> v.profile().capabilities().contains(Capability.SUBMIT))
                        .isPresent();
        if (told) {
            // After the commit, by the sweep: no vendor is called inside a transaction.
            store.live(process).ifPresent(row -> row.send(Errand.SUBMIT, clock.instant()));
        }
        return ProcessAnswers.ok(submitted);
    }
}
