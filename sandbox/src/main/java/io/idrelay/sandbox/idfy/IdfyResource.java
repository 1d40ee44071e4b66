package io.idrelay.sandbox.idfy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;

/** IDfy's API for customers' servers. */
@Path("/sandbox/idfy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class IdfyResource {
    static final String ENCRYPTED_DATA = "encrypted_data";
    static final String ENCRYPTED_PAYLOAD = "encrypted_payload";

    private final IdfyAccounts accounts;
    private final IdfyProfiles profiles;
    private final ProfileCreation creation;
    private final ProfileData profileData;
    private final ObjectMapper json;

    @Inject
    IdfyResource(
            IdfyAccounts accounts,
            IdfyProfiles profiles,
            ProfileCreation creation,
            ProfileData profileData,
            ObjectMapper json) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.creation = creation;
        this.profileData = profileData;
        this.json = json;
    }

    @POST
    @Path("/sync/profiles")
    public ObjectNode sync(@Context HttpHeaders headers, String body) {
        IdfyAccount account = accounts.authenticate(headers);
        return creation.answer(create(account, clear(body), false, false));
    }

    /** The answer comes before the capture link does. That and its shape are inferred. */
    @POST
    @Path("/async/profiles")
    public Response async(@Context HttpHeaders headers, String body) {
        IdfyAccount account = accounts.authenticate(headers);
        IdfyProfile profile = create(account, clear(body), true, false);
        ObjectNode answer =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("profile_id", profile.opened().profileId())
                        .put("reference_id", profile.opened().referenceId());
        return Response.accepted(answer).build();
    }

    /** IDfy does not publish where this is; the path is the sandbox's own. */
    @POST
    @Path("/sync/encrypted/profiles")
    public ObjectNode encrypted(@Context HttpHeaders headers, String body) {
        IdfyAccount account = accounts.authenticate(headers);
        return creation.answer(create(account, opened(account, body), false, true));
    }

    @GET
    @Path("/profiles/{id}")
    public ObjectNode profile(@Context HttpHeaders headers, @PathParam("id") String id) {
        IdfyAccount account = accounts.authenticate(headers);
        IdfyProfile profile = profiles.find(account, id).orElseThrow(IdfyRefusal::notFound);
        profile.visit()
                .failFetch()
                .ifPresent(status -> {
                    throw IdfyRefusal.trouble(status);
                });
        ObjectNode whole = profileData.whole(profile);
        creation.writeLink(whole, profile);
        return profiles.sealed(profile, whole);
    }

    private IdfyProfile create(
            IdfyAccount account, JsonNode wish, boolean async, boolean encrypted) {
        List<String> causes = ProfileRules.causes(wish, account, async);
        if (!causes.isEmpty()) {
            throw IdfyRefusal.invalid(causes);
        }
        // Looked up first, so that a refused request uses up no plan of the control API.
        if (profiles.find(wish.path("reference_id").asText()).isPresent()) {
            throw duplicate();
        }
        IdfyProfile profile = creation.profile(account, wish, async, encrypted);
        if (!profiles.add(profile)) {
            throw duplicate();
        }
        return profile;
    }

    private static IdfyRefusal duplicate() {
        return IdfyRefusal.invalid(List.of("REFERENCE_ID_IS_TAKEN"));
    }

    private JsonNode clear(String body) {
        JsonNode wish = parse(body);
        if (wish.has(ENCRYPTED_DATA) || wish.has(ENCRYPTED_PAYLOAD)) {
            throw IdfyRefusal.invalid(List.of("ENCRYPTED_CONTENT_NOT_EXPECTED"));
        }
        return wish;
    }

    /** The request in clear; both parts must be encrypted, and nothing of them may be beside. */
    private JsonNode opened(IdfyAccount account, String body) {
        if (!(parse(body) instanceof ObjectNode wish)
                || wish.has("data")
                || wish.has("payload")
                || account.encryption().isEmpty()) {
            throw IdfyRefusal.invalid(List.of("ENCRYPTED_CONTENT_EXPECTED"));
        }
        CompactJwe key = account.encryption().get();
        wish.set("data", opened(key, wish.path(ENCRYPTED_DATA)));
        wish.set("payload", opened(key, wish.path(ENCRYPTED_PAYLOAD)));
        return wish;
    }

    private JsonNode opened(CompactJwe key, JsonNode sealed) {
        byte[] content =
                key.open(sealed.asText(""))
                        .orElseThrow(
                                () -> IdfyRefusal.invalid(List.of("ENCRYPTED_CONTENT_UNREADABLE")));
        try {
            return json.readTree(content);
        } catch (IOException e) {
            throw IdfyRefusal.invalid(List.of("ENCRYPTED_CONTENT_UNREADABLE"));
        }
    }

    private JsonNode parse(String body) {
        try {
            JsonNode tree = json.readTree(body);
            return tree == null ? JsonNodeFactory.instance.missingNode() : tree;
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.missingNode();
        }
    }
}
