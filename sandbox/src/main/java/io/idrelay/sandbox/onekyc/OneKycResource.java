package io.idrelay.sandbox.onekyc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** OneKYC's API for partners' servers. */
@Path("/sandbox/onekyc/esign-partner/v1")
@Produces(MediaType.APPLICATION_JSON)
public class OneKycResource {
    private final PartnerTokens tokens;
    private final OneKycSessions sessions;
    private final Initiation initiation;
    private final SubmissionData submissionData;
    private final ObjectMapper json;

    @Inject
    OneKycResource(
            PartnerTokens tokens,
            OneKycSessions sessions,
            Initiation initiation,
            SubmissionData submissionData,
            ObjectMapper json) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.initiation = initiation;
        this.submissionData = submissionData;
        this.json = json;
    }

    @POST
    @Path("/initiate-flow")
    @Consumes(MediaType.WILDCARD)
    public ObjectNode initiate(HttpHeaders headers, String body) {
        PartnerRequest request = PartnerRequest.read(headers);
        Partner partner = tokens.authenticate(request.token());
        request.checkForInitiate(partner);
        JsonNode wish = parse(body);
        List<String> causes = InitiateRules.causes(wish);
        if (!causes.isEmpty()) {
            throw OneKycRefusal.of(400, OneKycRefusal.FIELD, causes);
        }
        // Looked up first, so that a refused request uses up no plan of the control API.
        if (sessions.find(request.sessionId()).isPresent()) {
            throw duplicate();
        }
        OneKycSession session =
                initiation.session(request.user(partner), request.sessionId(), wish);
        if (!sessions.open(session)) {
            throw duplicate();
        }
        return initiation.answer(session.opened());
    }

    private static OneKycRefusal duplicate() {
        return OneKycRefusal.of(400, OneKycRefusal.HEADER, "DUPLICATE_PARTNER_SESSION_ID");
    }

    /** The submission of a user's session; the headers say whose and which. */
    @GET
    @Path("/submissions")
    public ObjectNode submission(HttpHeaders headers) {
        PartnerRequest request = PartnerRequest.read(headers);
        Partner partner = tokens.authenticate(request.token());
        request.checkForSubmissions();
        Optional<OneKycSession> session = sessions.find(request.sessionId());
        session.ifPresent(OneKycResource::failWherePlanned);
        OneKycSession found = captured(request.user(partner), session);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("success", true);
        answer.set("data", submissionData.write(found));
        return answer;
    }

    private static void failWherePlanned(OneKycSession session) {
        session.visit()
                .failFetch()
                .ifPresent(status -> {
                    throw OneKycRefusal.trouble(status);
                });
    }

    private OneKycSession captured(OneKycSession.User user, Optional<OneKycSession> session) {
        if (!sessions.knows(user)) {
            throw OneKycRefusal.of(
                    404,
                    "1514",
                    "USER_NOT_FOUND_FOR_PARTNER_AND_PARTNER_USER_ID_AND_PARTNER_USER_ID_TYPE");
        }
        if (session.isPresent() && !session.get().opened().user().equals(user)) {
            throw OneKycRefusal.of(400, "1653", "SUBMISSION_ID_DOES_NOT_BELONG_TO_CURRENT_USER");
        }
        return session.filter(OneKycSession::captured)
                .orElseThrow(() -> OneKycRefusal.of(400, "1552", "SUBMISSION_DOES_NOT_EXIST"));
    }

    private JsonNode parse(String body) {
        try {
            JsonNode tree = json.readTree(body);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
