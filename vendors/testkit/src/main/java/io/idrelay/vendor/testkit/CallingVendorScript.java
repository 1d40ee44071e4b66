package io.idrelay.vendor.testkit;

import io.idrelay.contracts.SessionId;
import io.idrelay.vendor.spi.IncomingWebhook;
import java.util.Set;

/** What the contract test of a vendor that calls back brings besides. */
public interface CallingVendorScript extends VendorScript {
    /** A webhook about the session that is proved by the account's secrets. */
    IncomingWebhook webhook(SessionId session);

    /** The headers that prove it. */
    Set<String> proofHeaders();

    /** The query parameters that prove it; none unless a script names them. */
    default Set<String> proofParameters() {
        return Set.of();
    }
}
