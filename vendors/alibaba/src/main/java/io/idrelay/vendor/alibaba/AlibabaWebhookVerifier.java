package io.idrelay.vendor.alibaba;

import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.Proof;
import io.idrelay.vendor.spi.Webhooks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves callbacks by the CallbackToken that Alibaba was told when the session was opened and adds
 * to the callback's query; it signs nothing.
 */
final class AlibabaWebhookVerifier implements Webhooks {
    private static final String TOKEN = "callbackToken";
    static final String TRANSACTION_ID = "transactionId";

    @Override
    public Proof prove(
            IncomingWebhook webhook, Map<String, String> settings, VendorSecrets secrets) {
        String secret = secrets.values().get(AlibabaForm.CALLBACK_SECRET);
        if (secret == null || secret.isBlank()) {
            return new Proof.Unproved("not-configured");
        }
        if (webhook.sessionId().isEmpty()) {
            return new Proof.Unproved("session-missing");
        }
        List<String> tokens = webhook.parameter(TOKEN);
        if (tokens.size() != 1) {
            return new Proof.Unproved("token-missing");
        }
        return AlibabaCallbackToken.proves(tokens.getFirst(), webhook.sessionId().get(), secret)
                ? proved(webhook)
                : new Proof.Unproved("token-wrong");
    }

    private static Proof proved(IncomingWebhook webhook) {
        Optional<String> transaction =
                webhook.parameter(TRANSACTION_ID).stream()
                        .findFirst()
                        .flatMap(AlibabaIds::transactionId);
        return Proof.proved(webhook, Set.of(), Set.of(TOKEN), webhook.sessionId(), transaction);
    }
}
