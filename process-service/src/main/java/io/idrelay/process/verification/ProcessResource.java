package io.idrelay.process.verification;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.access.Caller;
import io.idrelay.platform.problems.Idempotency;
import io.idrelay.platform.problems.Problems;
import io.idrelay.process.PathIds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** One verification. */
@Path("/v1/processes/{processId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("merchant")
@RunOnVirtualThread
public class ProcessResource {
    private final Verifications verifications;
    private final ProcessCommands commands;
    private final ProcessWaits waits;
    private final Idempotency idempotency;
    private final VerificationConfig config;
    private final Caller caller;

    ProcessResource(
            Verifications verifications,
            ProcessCommands commands,
            ProcessWaits waits,
            Idempotency idempotency,
            VerificationConfig config,
            Caller caller) {
        this.verifications = verifications;
        this.commands = commands;
        this.waits = waits;
        this.idempotency = idempotency;
        this.config = config;
        this.caller = caller;
    }

    /** With {@code Prefer: wait=N}, held until it is not what the caller has seen. */
    @GET
    @APIResponseSchema(value = ProcessView.class, responseCode = "200")
    public Response get(
            @PathParam("processId") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @HeaderParam("Prefer") List<String> prefer) {
        MerchantId merchant = caller.merchantId();
        ProcessId process = PathIds.process(id);
        Verification now = read(merchant, process);
        boolean seen = ifNoneMatch == null || EntityTags.matches(ifNoneMatch, now);
        Duration wait = WaitPreference.of(prefer, config.waitMax());
        if (seen && !wait.isZero()) {
            now = waits.await(process, now.sequence(), wait, () -> read(merchant, process));
        }
        return EntityTags.matches(ifNoneMatch, now)
                ? Response.notModified().header("ETag", EntityTags.of(now)).build()
                : Response.ok(ProcessView.of(now)).header("ETag", EntityTags.of(now)).build();
    }

    private Verification read(MerchantId merchant, ProcessId process) {
        return verifications
                .find(merchant, process)
                .orElseThrow(() -> Problems.notFound("process"));
    }

    @POST
    @Path("/cancel")
    @APIResponseSchema(value = ProcessView.class, responseCode = "200")
    public Response cancel(
            @PathParam("processId") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        MerchantId merchant = caller.merchantId();
        ProcessId process = PathIds.process(id);
        return idempotency.run(
                Optional.ofNullable(key),
                merchant,
                "cancel " + process,
                "",
                () -> ProcessAnswers.ok(commands.cancel(merchant, process)));
    }
}
