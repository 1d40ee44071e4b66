package io.idrelay.vendor.spi;

import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorSecrets;
import java.util.Map;
import java.util.Optional;

/** Reads proved webhooks and fetches results. */
public interface Results {
    /**
     * What a webhook that was proved at intake means. Pure; never blocks.
     *
     * @param received as it was stored after its proof
     * @param sessionId the session, where it is known
     * @param settings the account's settings
     * @param credentials the account's secrets of {@link AccountForm.Part#CREDENTIAL}, for webhooks
     *     that are encrypted
     */
    WebhookMeaning read(
            ReceivedWebhook received,
            Optional<SessionId> sessionId,
            Map<String, String> settings,
            VendorSecrets credentials);

    /**
     * Fetches what the vendor now says of a session. Blocks.
     *
     * @param handle the vendor's ids, from the session or from a webhook
     */
    FetchOutcome fetch(VendorHandle handle, Optional<SessionId> sessionId, VendorAccess access);
}
