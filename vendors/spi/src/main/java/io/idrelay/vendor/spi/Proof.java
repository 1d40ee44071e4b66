package io.idrelay.vendor.spi;

import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a webhook comes from its vendor. */
public sealed interface Proof {
    /** It does. */
    record Proved(VerifiedWebhook webhook) implements Proof {}

    /**
     * It does not, or cannot be known to.
     *
     * @param code why, for example {@code header-missing}; never content
     */
    record Unproved(String code) implements Proof {}

    /**
     * Declares a webhook proved by headers; only an adapter's verifier calls this.
     *
     * @param secretHeaders headers that prove it, which are not kept
     * @param sessionId the session, from the URL or the body
     * @param vendorReference the vendor's own id, where the body has one
     */
    static Proved proved(
            IncomingWebhook webhook,
            Set<String> secretHeaders,
            Optional<SessionId> sessionId,
            Optional<String> vendorReference) {
        return proved(webhook, secretHeaders, Set.of(), sessionId, vendorReference);
    }

    /**
     * Declares a webhook proved by headers or by its query; only an adapter's verifier calls this.
     *
     * @param secretParameters query parameters that prove it, which are not kept
     */
    static Proved proved(
            IncomingWebhook webhook,
            Set<String> secretHeaders,
            Set<String> secretParameters,
            Optional<SessionId> sessionId,
            Optional<String> vendorReference) {
        Map<String, List<String>> kept = new HashMap<>(webhook.received().headers());
        secretHeaders.forEach(name -> kept.remove(name.toLowerCase(Locale.ROOT)));
        ReceivedWebhook received =
                new ReceivedWebhook(
                        webhook.received().method(),
                        QueryText.without(webhook.received().query(), secretParameters),
                        Map.copyOf(kept),
                        webhook.received().body());
        return new Proved(new VerifiedWebhook(received, sessionId, vendorReference));
    }
}
