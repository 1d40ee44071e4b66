package io.idrelay.sandbox.signicat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.visit.IssuedTokens;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signicat's two OpenID Connect token endpoints: the legacy one and the current one. */
@Path("/sandbox/signicat-auth")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public class SignicatTokenResource {
    private static final Set<String> LEGACY_SCOPES =
            Set.of(AssureTokens.ASSURE, AssureTokens.CAPTURE);
    private static final Set<String> CURRENT_SCOPES = Set.of(AssureTokens.EVERYTHING);

    private final AssureClients clients;
    private final AssureTokens tokens;

    @Inject
    SignicatTokenResource(AssureClients clients, AssureTokens tokens) {
        this.clients = clients;
        this.tokens = tokens;
    }

    @POST
    @Path("/oidc/token")
    public Response legacy(
            @HeaderParam("Authorization") @Nullable String authorization,
            @FormParam("grant_type") @Nullable String grantType,
            @FormParam("scope") @Nullable String scope) {
        return token(authorization, grantType, scope, LEGACY_SCOPES);
    }

    @POST
    @Path("/auth/open/connect/token")
    public Response current(
            @HeaderParam("Authorization") @Nullable String authorization,
            @FormParam("grant_type") @Nullable String grantType,
            @FormParam("scope") @Nullable String scope) {
        return token(authorization, grantType, scope, CURRENT_SCOPES);
    }

    private Response token(
            @Nullable String authorization,
            @Nullable String grantType,
            @Nullable String scope,
            Set<String> known) {
        Optional<AssureClients.Client> client = client(authorization);
        if (client.isEmpty()) {
            return Response.fromResponse(error(401, "invalid_client"))
                    .header("WWW-Authenticate", "Basic realm=\"signicat\"")
                    .build();
        }
        if (grantType == null) {
            return error(400, "invalid_request");
        }
        if (!grantType.equals("client_credentials")) {
            return error(400, "unsupported_grant_type");
        }
        Set<String> scopes = words(scope);
        if (!known.containsAll(scopes)) {
            return error(400, "invalid_scope");
        }
        IssuedTokens.Token<Set<String>> token = tokens.give(client.get().clientId(), scopes);
        ObjectNode answer =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("access_token", token.text())
                        .put("expires_in", token.lifetime().toSeconds())
                        .put("token_type", "Bearer")
                        .put("scope", String.join(" ", scopes));
        return Response.ok(answer).header("Cache-Control", "no-store").build();
    }

    private static Set<String> words(@Nullable String scope) {
        String text = scope == null ? "" : scope.strip();
        return new LinkedHashSet<>(Arrays.asList(text.split("\\s+", 0)));
    }

    private Optional<AssureClients.Client> client(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring(6).strip());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : clients.authenticate(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Response error(int status, String code) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("error", code);
        return Response.status(status).header("Cache-Control", "no-store").entity(body).build();
    }
}
