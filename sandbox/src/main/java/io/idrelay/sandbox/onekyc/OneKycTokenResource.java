package io.idrelay.sandbox.onekyc;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.visit.IssuedTokens;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OneKYC's token host: gives a partner token for a client id and a pass key. */
@Path("/sandbox/onekyc-token")
public class OneKycTokenResource {
    private final PartnerTokens tokens;

    @Inject
    OneKycTokenResource(PartnerTokens tokens) {
        this.tokens = tokens;
    }

    @GET
    @Path("/v1/esign/partner/authentication")
    public ObjectNode token(
            @HeaderParam("client-id") @Nullable String clientId,
            @HeaderParam("pass-key") @Nullable String passKey) {
        List<String> missing = new ArrayList<>();
        if (clientId == null || clientId.isBlank()) {
            missing.add("MISSING_CLIENT_ID");
        }
        if (passKey == null || passKey.isBlank()) {
            missing.add("MISSING_PASS_KEY");
        }
        if (clientId == null || passKey == null || !missing.isEmpty()) {
            throw OneKycRefusal.of(400, OneKycRefusal.FIELD, missing);
        }
        IssuedTokens.Token<Partner> token =
                tokens.give(clientId, passKey)
                        .orElseThrow(() -> OneKycRefusal.of(401, "110", "UNAUTHORIZED"));
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("success", true);
        // Numbers are strings here, as in the vendor's own answers.
        answer.putObject("data")
                .put("token", token.text())
                .put("expiry_seconds", Long.toString(token.lifetime().toSeconds()))
                .put("expires_at", Long.toString(token.expiresAt().getEpochSecond()));
        return answer;
    }
}
