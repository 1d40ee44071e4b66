package io.idrelay.vendor.spi;

import io.idrelay.contracts.VendorSecrets;
import java.util.Map;

/** Proves webhooks. Never blocks and never calls out; runs on an event loop. */
public interface Webhooks {
    /**
     * Checks who sent a webhook, in constant time.
     *
     * @param settings the account's settings
     * @param secrets the account's verification secrets
     */
    Proof prove(IncomingWebhook webhook, Map<String, String> settings, VendorSecrets secrets);
}
