package io.idrelay.token.grant;

import io.idrelay.token.credential.Credentials;
import io.idrelay.token.merchant.Merchants;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** OAuth 2.0: client credentials (RFC 6749) and revocation (RFC 7009). */
@Path("/oauth2")
@PermitAll
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@APIResponse(
        responseCode = "400",
        content = @Content(schema = @Schema(implementation = OAuthMessages.Refused.class)))
@APIResponse(
        responseCode = "401",
        content = @Content(schema = @Schema(implementation = OAuthMessages.Refused.class)))
public class GrantResource {
    private final Credentials credentials;
    private final Merchants merchants;
    private final Tokens tokens;
    private final Revocations revocations;

    GrantResource(
            Credentials credentials, Merchants merchants, Tokens tokens, Revocations revocations) {
        this.credentials = credentials;
        this.merchants = merchants;
        this.tokens = tokens;
        this.revocations = revocations;
    }

    /** Gives a client an access token. */
    @POST
    @Path("/token")
    @RequestBody(content = @Content(schema = @Schema(implementation = OAuthMessages.Grant.class)))
    @APIResponseSchema(value = OAuthMessages.Granted.class, responseCode = "200")
    public Response token(
            @HeaderParam("Authorization") @Nullable String authorization,
            @Nullable MultivaluedMap<String, String> form) {
        ClientRequest request = ClientRequest.of(form, authorization);
        String grant =
                request.parameter("grant_type")
                        .orElseThrow(() -> OAuthRefusal.invalidRequest("grant_type is required"));
        if (!grant.equals("client_credentials")) {
            throw OAuthRefusal.unsupportedGrantType();
        }
        Credentials.Client client = authenticate(request);
        return switch (client) {
            case Credentials.Client.Operator operator ->
                    answer(tokens.forOperator(operator.clientId()), Set.of());
            case Credentials.Client.Merchant merchant -> merchantToken(merchant, request);
        };
    }

    private Response merchantToken(Credentials.Client.Merchant client, ClientRequest request) {
        if (!merchants.active(client.merchantId())) {
            throw OAuthRefusal.unauthorizedClient("the merchant is suspended");
        }
        Set<String> scopes =
                request.parameter("scope").map(s -> Set.of(s.split(" "))).orElse(client.scopes());
        if (!client.scopes().containsAll(scopes)) {
            throw OAuthRefusal.invalidScope();
        }
        return answer(tokens.forMerchant(client.clientId(), client.merchantId(), scopes), scopes);
    }

    private static Response answer(Tokens.Issued issued, Set<String> scopes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", issued.token());
        body.put("token_type", "Bearer");
        body.put("expires_in", issued.life().toSeconds());
        if (!scopes.isEmpty()) {
            body.put("scope", String.join(" ", new java.util.TreeSet<>(scopes)));
        }
        return Response.ok(body).header("Cache-Control", "no-store").build();
    }

    /** Ends a token of the client's own; says 200 whatever the token was. */
    @POST
    @Path("/revoke")
    @RequestBody(content = @Content(schema = @Schema(implementation = OAuthMessages.Revoke.class)))
    public Response revoke(
            @HeaderParam("Authorization") @Nullable String authorization,
            @Nullable MultivaluedMap<String, String> form) {
        ClientRequest request = ClientRequest.of(form, authorization);
        Credentials.Client client = authenticate(request);
        String token =
                request.parameter("token")
                        .orElseThrow(() -> OAuthRefusal.invalidRequest("token is required"));
        revocations.revoke(token, client);
        return Response.ok().header("Cache-Control", "no-store").build();
    }

    private Credentials.Client authenticate(ClientRequest request) {
        ClientRequest.Pair pair = request.client();
        return credentials
                .authenticate(pair.id(), pair.secret())
                .orElseThrow(OAuthRefusal::invalidClient);
    }

    @ServerExceptionMapper
    Response refuse(OAuthRefusal refusal) {
        return refusal.toResponse();
    }
}
