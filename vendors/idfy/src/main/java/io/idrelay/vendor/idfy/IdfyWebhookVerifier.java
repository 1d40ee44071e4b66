package io.idrelay.vendor.idfy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.spi.AgreedHeaders;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.Proof;
import io.idrelay.vendor.spi.Webhooks;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Proves webhooks by the custom headers arranged with IDfy; it signs nothing.
 *
 * <p>All four kinds are proved alike. The key of encrypted ones is not known here: what faces the
 * internet cannot open them.
 */
final class IdfyWebhookVerifier implements Webhooks {
    @Override
    public Proof prove(
            IncomingWebhook webhook, Map<String, String> settings, VendorSecrets secrets) {
        AgreedHeaders agreed =
                AgreedHeaders.compare(webhook, secrets.values().get(IdfyForm.CALLBACK_HEADERS));
        if (agreed.failure().isPresent()) {
            return new Proof.Unproved(agreed.failure().get());
        }
        JsonNode body = lenientBody(webhook);
        Optional<SessionId> session =
                webhook.sessionId().or(() -> IdfyIds.session(body.path("reference_id").asText("")));
        return Proof.proved(
                webhook,
                agreed.names(),
                session,
                IdfyIds.profileId(body.path("profile_id").asText("")));
    }

    /** A proved webhook is kept even where its body cannot be read. */
    private static JsonNode lenientBody(IncomingWebhook webhook) {
        try {
            JsonNode body = Json.mapper().readTree(webhook.received().body());
            return body == null ? MissingNode.getInstance() : body;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
