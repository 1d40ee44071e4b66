package io.idrelay.process.session;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.access.Caller;
import io.idrelay.platform.problems.Answer;
import io.idrelay.platform.problems.Idempotency;
import io.idrelay.platform.problems.Problem;
import io.idrelay.platform.problems.ProblemException;
import io.idrelay.process.PathIds;
import io.idrelay.process.verification.ProcessAnswers;
import io.idrelay.process.verification.ProcessCommands;
import io.idrelay.process.verification.ProcessState;
import io.idrelay.process.verification.ProcessView;
import io.idrelay.process.verification.Verification;
import io.idrelay.process.verification.Verifications;
import io.idrelay.vendor.all.Vendors;
import io.idrelay.vendor.spi.VendorProfile.Capability;
import io.idrelay.vendor.spi.VendorProfile.Channel;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** A merchant says that the end user is done. */
@Path("/v1/processes/{processId}/submit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SubmitResource {
    private final ProcessCommands commands;
    private final Verifications verifications;
    private final SessionOpenings openings;
    private final Submissions submissions;
    private final SessionStore store;
    private final Vendors vendors;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    SubmitResource(
            ProcessCommands commands,
            Verifications verifications,
            SessionOpenings openings,
            Submissions submissions,
            SessionStore store,
            Vendors vendors,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.commands = commands;
        this.verifications = verifications;
        this.openings = openings;
        this.submissions = submissions;
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
        openForUpload(merchant, process);
        return idempotency.run(
                Optional.ofNullable(key),
                merchant,
                "submit " + process,
                "",
                () -> submit(merchant, process));
    }

    private Answer submit(MerchantId merchant, ProcessId process) {
        Verification verification = commands.submit(merchant, process);
        Optional<SessionRow> live = store.live(process).filter(_ -> told(verification));
        live.ifPresent(row -> {
            requireAll(submissions.missing(verification, row.toSession()));
            // After the commit, by the sweep: no vendor is called inside a transaction.
            row.send(Errand.SUBMIT, clock.instant());
        });
        return ProcessAnswers.ok(verification);
    }

    private boolean told(Verification verification) {
        return vendors.find(verification.vendor())
                .filter(v -> v.profile().capabilities().contains(Capability.SUBMIT))
                .isPresent();
    }

    private static void requireAll(List<String> missing) {
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    Problem.of("submission-incomplete", 409, "The vendor needs more to verify.")
                            .withErrors(
                                    missing.stream()
                                            .map(field ->
                                                    new Problem.FieldError(field, "is required"))
                                            .toList()));
        }
    }

    /** Where the merchant has the images, nobody opened a session before. */
    private void openForUpload(MerchantId merchant, ProcessId process) {
        verifications
                .find(merchant, process)
                .filter(verification -> verification.channel() == Channel.API)
                .filter(verification -> verification.state() instanceof ProcessState.Capturable)
                .map(openings::open)
                .filter(opening -> !(opening instanceof Opening.Ready))
                .ifPresent(opening -> {
                    throw OpeningProblems.of(opening);
                });
    }
}
