package io.idrelay.vendor.spi;

import io.idrelay.contracts.SessionUpdated;
import io.idrelay.contracts.VendorHandle;

/** What a webhook means. */
public sealed interface WebhookMeaning {
    /** Fetch the result of this session now. */
    record FetchNow(VendorHandle handle) implements WebhookMeaning {}

    /** News of the end user's session, no verdict. */
    record SessionNews(SessionUpdated.Kind kind, VendorHandle handle) implements WebhookMeaning {}

    /**
     * It could not be read, or names nothing; the session's owner fetches with what it knows.
     *
     * @param code why; never content
     */
    record Unreadable(String code) implements WebhookMeaning {}
}
