package io.idrelay.vendor.onekyc;

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
import java.util.Set;
import java.util.UUID;

/**
 * Proves callbacks by the headers that OneKYC was asked to send; it signs nothing.
 *
 * <p>See docs/handling-submission-results.
 */
final class OneKycWebhookVerifier implements Webhooks {
    private static final String UUID_FORM =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    @Override
    public Proof prove(
            IncomingWebhook webhook, Map<String, String> settings, VendorSecrets secrets) {
        AgreedHeaders agreed =
                AgreedHeaders.compare(webhook, secrets.values().get(OneKycForm.CALLBACK_HEADERS));
        return agreed.failure().isPresent()
                ? new Proof.Unproved(agreed.failure().get())
                : proved(webhook, agreed.names());
    }

    private static Proof proved(IncomingWebhook webhook, Set<String> names) {
        JsonNode body = lenientBody(webhook);
        Optional<SessionId> session =
                webhook.sessionId()
                        .or(() ->
                                text(body, "partnerSessionId", UUID_FORM)
                                        .map(id -> SessionId.of(UUID.fromString(id))));
        return Proof.proved(
                webhook, names, session, text(body, "submissionId", "[A-Za-z0-9_.:-]{1,200}"));
    }

    /** A proved webhook is kept even where its body cannot be read. */
    private static JsonNode lenientBody(IncomingWebhook webhook) {
        try {
            return Json.mapper().readTree(webhook.received().body());
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static Optional<String> text(JsonNode body, String name, String form) {
        return Optional.of(body.path(name).asText("")).filter(text -> text.matches(form));
    }
}
