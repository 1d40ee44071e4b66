package io.idrelay.sandbox.onekyc;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.visit.IssuedTokens;
import io.idrelay.sandbox.visit.VisitOutcome;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What OneKYC's SDK talks to. The status call is the vendor's; the capture call is the sandbox's
 * own, since the SDK's uploads are not public.
 */
@Path("/sandbox/onekyc")
@Produces(MediaType.APPLICATION_JSON)
public class OneKycSdkResource {
    private final OneKycSessions sessions;

    @Inject
    OneKycSdkResource(OneKycSessions sessions) {
        this.sessions = sessions;
    }

    /** How a scripted SDK finishes a capture; what is left out is as the magic values say. */
    public record Capture(@Nullable String outcome, @Nullable String person) {}

    @POST
    @Path("/sdk/v1/captures")
    public Response capture(
            @HeaderParam("Authorization") @Nullable String authorization,
            @Nullable Capture capture) {
        OneKycSession session = authenticate(authorization);
        Optional<String> outcome = Optional.ofNullable(capture).map(Capture::outcome);
        Optional<String> person = Optional.ofNullable(capture).map(Capture::person);
        Optional<OneKycOutcome> chosen =
                outcome.flatMap(key -> VisitOutcome.find(OneKycOutcome.class, key));
        if (outcome.isPresent() && chosen.isEmpty()) {
            throw OneKycRefusal.of(400, OneKycRefusal.FIELD, "INVALID_OUTCOME");
        }
        if (person.isPresent() && person.flatMap(Person::find).isEmpty()) {
            throw OneKycRefusal.of(400, OneKycRefusal.FIELD, "INVALID_PERSON");
        }
        boolean taken = sessions.capture(session, chosen, person.flatMap(Person::find));
        if (!taken) {
            throw OneKycRefusal.of(409, OneKycRefusal.FIELD, "CAPTURE_IS_FINISHED");
        }
        return Response.accepted(status(session)).build();
    }

    @GET
    @Path("/coe/v1/submissions/{id}/status")
    public ObjectNode status(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("id") String id) {
        OneKycSession session = authenticate(authorization);
        if (!session.opened().submissionId().equals(id)) {
            throw OneKycRefusal.of(400, "1653", "SUBMISSION_ID_DOES_NOT_BELONG_TO_CURRENT_USER");
        }
        return status(session);
    }

    private static ObjectNode status(OneKycSession session) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("success", true);
        answer.putObject("data")
                .put("submissionId", session.opened().submissionId())
                .put("status", session.state());
        return answer;
    }

    private OneKycSession authenticate(@Nullable String authorization) {
        return IssuedTokens.bearer(authorization)
                .flatMap(sessions::findByToken)
                .filter(session -> session.opened().source().equals("SDK"))
                .orElseThrow(OneKycRefusal::unauthorized);
    }
}
