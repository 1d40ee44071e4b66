package io.idrelay.process.sdk;

import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.access.Caller;
import io.idrelay.platform.problems.Problems;
import io.idrelay.process.PathIds;
import io.idrelay.process.session.Opening;
import io.idrelay.process.session.OpeningProblems;
import io.idrelay.process.session.SessionOpenings;
import io.idrelay.process.verification.Verification;
import io.idrelay.process.verification.Verifications;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * What an app may do with an SDK token: its own process and no other, its status and what to do
 * next, and nothing of the person.
 */
@Path("/v1/app/processes/{processId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("sdk")
@RunOnVirtualThread
public class AppResource {
    private final Verifications verifications;
    private final SessionOpenings openings;
    private final Caller caller;

    AppResource(Verifications verifications, SessionOpenings openings, Caller caller) {
        this.verifications = verifications;
        this.openings = openings;
        this.caller = caller;
    }

    @GET
    public AppProcessView get(@PathParam("processId") String id) {
        return AppProcessView.of(verification(id));
    }

    /**
     * Opens the vendor's session, or gives the one that is open.
     *
     * @param device what the vendor's SDK says of the device, where it wants to know
     */
    @POST
    @Path("/session")
    public AppSessionView open(@PathParam("processId") String id, @Nullable DeviceReport device) {
        Verification verification = verification(id);
        if (verification.channel() != Channel.SDK) {
            throw Problems.conflict("not-in-an-app", "This process is captured on a page.");
        }
        Opening opening = openings.open(verification, DeviceReport.info(device));
        if (opening instanceof Opening.Ready ready) {
            return AppSessionView.of(ready);
        }
        throw OpeningProblems.of(opening);
    }

    private Verification verification(String id) {
        ProcessId process = PathIds.process(id);
        return caller.processId()
                .filter(process::equals)
                .flatMap(own -> verifications.find(caller.merchantId(), own))
                .orElseThrow(() -> Problems.notFound("process"));
    }
}
