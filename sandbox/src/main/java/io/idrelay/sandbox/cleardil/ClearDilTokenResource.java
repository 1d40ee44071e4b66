package io.idrelay.sandbox.cleardil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.visit.IssuedTokens.Token;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ClearDil's API tokens, and the SDK tokens that apps get. */
@Path("/sandbox/cleardil/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ClearDilTokenResource {
    private final ClearDilClients clients;
    private final ClearDilBooks books;

    @Inject
    ClearDilTokenResource(ClearDilClients clients, ClearDilBooks books) {
        this.clients = clients;
        this.books = books;
    }

    @POST
    @Path("/oauth2/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public ObjectNode token(@HeaderParam("Authorization") @Nullable String authorization) {
        String[] pair = pair(authorization);
        Token<String> token =
                clients.login(pair[0], pair[1])
                        .orElseThrow(() -> ClearDilRefusal.of(401, "access_denied"));
        return JsonNodeFactory.instance
                .objectNode()
                .put("access_token", token.text())
                .put("expires_in", token.lifetime().toSeconds())
                .put("refresh_expires_in", token.lifetime().toSeconds() / 2)
                .put("refresh_token", "not-served-here")
                .put("token_type", "bearer")
                .put("not-before-policy", 0)
                .put("session_state", books.newId("login"));
    }

    private static String[] pair(@Nullable String authorization) {
        try {
            if (authorization != null && authorization.startsWith("Basic ")) {
                byte[] decoded = Base64.getDecoder().decode(authorization.substring(6).strip());
                String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
                if (pair.length == 2) {
                    return pair;
                }
            }
        } catch (IllegalArgumentException e) {
            // Refused below, as a wrong pair is.
        }
        throw ClearDilRefusal.of(401, "access_denied");
    }

    @POST
    @Path("/sdk/token")
    public Map<String, String> sdkToken(
            @HeaderParam("Authorization") @Nullable String authorization, JsonNode body) {
        String client = clients.authenticate(authorization);
        String id = body.path("customer").asText("");
        if (id.isBlank()) {
            throw ClearDilRefusal.field("customer", "mandatory_field_missing");
        }
        ClearDilCustomer customer = books.require(client, id);
        String token = clients.sdkToken(client, id);
        customer.sdkToken(token);
        return Map.of("token", token);
    }

    /** The shape of its answer is not published. */
    @GET
    @Path("/sdk/token/{token}/status")
    public Response status(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("token") String token) {
        String client = clients.authenticate(authorization);
        String customer =
                clients.findSdk(token)
                        .filter(known -> known.clientId().equals(client))
                        .map(Token::grant)
                        .orElseThrow(ClearDilRefusal::notFound);
        return Response.ok(Map.of("status", books.require(client, customer).state())).build();
    }
}
