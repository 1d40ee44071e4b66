package io.idrelay.process.outcome;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventData;
import io.idrelay.contracts.EventType;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorNews;
import io.idrelay.platform.events.UnusableEvent;
import io.idrelay.platform.sealing.Opener;
import io.idrelay.platform.sealing.SealContext;
import io.idrelay.platform.sealing.UnreadableSeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Opens what was sealed for this service. */
@ApplicationScoped
class NewsReader {
    private final Opener opener;

    NewsReader(Opener opener) {
        this.opener = opener;
    }

    News read(Event<?> event, VendorNews data) throws UnusableEvent {
        return new News(
                event,
                data.merchantId(),
                data.accountId(),
                Optional.ofNullable(data.sessionId()),
                Optional.ofNullable(data.vendorReference()),
                Optional.ofNullable(data.webhookReceivedAt()),
                open(data.handle(), VendorHandle.class, "handle", data));
    }

    /** A sealed part of an event that this service may read. */
    <T> T open(Sealed<T> sealed, Class<T> type, String field, EventData data) throws UnusableEvent {
        try {
            return opener.open(sealed, type, SealContext.of(EventType.of(data), field, data.key()));
        } catch (UnreadableSeal e) {
            throw new UnusableEvent("unreadable-seal");
        }
    }
}
