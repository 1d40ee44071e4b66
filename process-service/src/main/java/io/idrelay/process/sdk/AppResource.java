package io.idrelay.process.sdk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.Redacted;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
    private final ObjectMapper json;

    AppResource(
            Verifications verifications,
            SessionOpenings openings,
            Caller caller,
            ObjectMapper json) {
        this.verifications = verifications;
        this.openings = openings;
        this.caller = caller;
        this.json = json;
    }

    @GET
    public AppProcessView get(@PathParam("processId") String id) {
        return AppProcessView.of(verification(id));
    }

    /**
     * Opens the vendor's session, or gives the one that is open.
     *
     * @param body a {@link DeviceReport}, where the vendor wants to know the device; else none, and
     *     then no media type either
     */
    @POST
    @Path("/session")
    @Consumes(MediaType.WILDCARD)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeviceReport.class)))
    public AppSessionView open(@PathParam("processId") String id, @Nullable String body)
            throws JsonProcessingException {
        Optional<Redacted<String>> device = device(body);
        Verification verification = verification(id);
        if (verification.channel() != Channel.SDK) {
            throw Problems.conflict("not-in-an-app", "This process is captured on a page.");
        }
        Opening opening = openings.open(verification, device);
        if (opening instanceof Opening.Ready ready) {
            return AppSessionView.of(ready);
        }
        throw OpeningProblems.of(opening);
    }

    private Optional<Redacted<String>> device(@Nullable String body)
            throws JsonProcessingException {
        return body == null || body.isBlank()
                ? Optional.empty()
                : DeviceReport.info(json.readValue(body, DeviceReport.class));
    }

    private Verification verification(String id) {
        ProcessId process = PathIds.process(id);
        return caller.processId()
                .filter(process::equals)
                .flatMap(own -> verifications.find(caller.merchantId(), own))
                .orElseThrow(() -> Problems.notFound("process"));
    }
}
