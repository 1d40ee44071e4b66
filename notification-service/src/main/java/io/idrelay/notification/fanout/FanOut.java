package io.idrelay.notification.fanout;

import io.idrelay.contracts.DeliveryCompleted;
import io.idrelay.contracts.DossierErased;
import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventId;
import io.idrelay.contracts.EventType;
import io.idrelay.contracts.MerchantChanged;
import io.idrelay.contracts.ProcessChanged;
import io.idrelay.contracts.ProcessDetail;
import io.idrelay.contracts.ProcessStatus;
import io.idrelay.contracts.ResultFetchDeferred;
import io.idrelay.contracts.ResultNormalized;
import io.idrelay.contracts.ResultRequested;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.SessionUpdated;
import io.idrelay.contracts.SigningKeyPublished;
import io.idrelay.contracts.TokenRevoked;
import io.idrelay.contracts.VendorAccountChanged;
import io.idrelay.contracts.WebhookReceived;
import io.idrelay.notification.delivery.Deliveries;
import io.idrelay.notification.endpoint.CallbackEndpoints;
import io.idrelay.notification.endpoint.EndpointSubscription;
import io.idrelay.notification.endpoint.PayloadKind;
import io.idrelay.notification.event.CallbackEvent;
import io.idrelay.notification.event.CallbackEventType;
import io.idrelay.notification.event.CallbackEvents;
import io.idrelay.platform.events.UnusableEvent;
import io.idrelay.platform.inbox.Inbox;
import io.idrelay.platform.sealing.Opener;
import io.idrelay.platform.sealing.SealContext;
import io.idrelay.platform.sealing.UnreadableSeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes one delivery of an event for every endpoint of its merchant that wants it. */
@ApplicationScoped
class FanOut {
    private static final String CONSUMER = "fan-out";

    private final Inbox inbox;
    private final CallbackEndpoints endpoints;
    private final CallbackEvents events;
    private final Deliveries deliveries;
    private final Opener opener;

    FanOut(
            Inbox inbox,
            CallbackEndpoints endpoints,
            CallbackEvents events,
            Deliveries deliveries,
            Opener opener) {
        this.inbox = inbox;
        this.endpoints = endpoints;
        this.events = events;
        this.deliveries = deliveries;
        this.opener = opener;
    }

    /** Takes an event in; its caller's transaction makes it one with all that follows from it. */
    void handle(Event<?> event) throws UnusableEvent {
        if (!inbox.isNew(CONSUMER, event.id())) {
            return;
        }
        switch (event.data()) {
            case ProcessChanged change -> tell(event, change);
            case DossierErased erasure -> erase(event, erasure);
            case MerchantChanged _,
                    SigningKeyPublished _,
                    TokenRevoked _,
                    VendorAccountChanged _,
                    WebhookReceived _,
                    ResultRequested _,
                    ResultNormalized _,
                    ResultFetchDeferred _,
                    SessionUpdated _,
                    DeliveryCompleted _ ->
                    throw new IllegalArgumentException(
                            event.type().typeName() + " does not belong on this topic");
        }
    }

    private void tell(Event<?> event, ProcessChanged change) throws UnusableEvent {
        if (change.status() == ProcessStatus.UNRECOGNIZED) {
            // Of a later version: kept in quarantine until this service knows the word as well.
            throw new UnusableEvent("unknown-status");
        }
        String type = CallbackEventType.of(change.status());
        List<EndpointSubscription> wanting = endpoints.subscribed(change.merchantId(), type);
        if (wanting.isEmpty()) {
            return;
        }
        boolean full = wanting.stream().anyMatch(e -> e.payload() == PayloadKind.FULL);
        add(
                new CallbackEvent(
                        event.id(),
                        change.merchantId(),
                        change.dossierId(),
                        change.processId(),
                        type,
                        Optional.of(change.status().name().toLowerCase(Locale.ROOT)),
                        change.sequence(),
                        change.occurredAt(),
                        full ? detail(event.id(), change) : Optional.empty(),
                        event.traceparent()),
                wanting);
    }

    private void erase(Event<?> event, DossierErased erasure) {
        events.erase(erasure.dossierId());
        List<EndpointSubscription> wanting =
                endpoints.subscribed(erasure.merchantId(), CallbackEventType.DOSSIER_ERASED);
        if (wanting.isEmpty()) {
            return;
        }
        add(
                new CallbackEvent(
                        event.id(),
                        erasure.merchantId(),
                        erasure.dossierId(),
                        erasure.processId(),
                        CallbackEventType.DOSSIER_ERASED,
                        Optional.empty(),
                        erasure.sequence(),
                        erasure.erasedAt(),
                        Optional.empty(),
                        event.traceparent()),
                wanting);
    }

    private void add(CallbackEvent event, List<EndpointSubscription> wanting) {
        events.add(event);
        deliveries.add(event, wanting);
    }

    private Optional<Sealed<ProcessDetail>> detail(EventId event, ProcessChanged change)
            throws UnusableEvent {
        Sealed<ProcessDetail> sealed = change.detail();
        if (sealed == null) {
            return Optional.empty();
        }
        SealContext context = SealContext.of(EventType.PROCESS_CHANGED, "detail", change.key());
        try {
            ProcessDetail detail = opener.open(sealed, ProcessDetail.class, context);
            return events.seal(change.dossierId(), event, detail);
        } catch (UnreadableSeal e) {
            throw new UnusableEvent("unreadable-detail");
        }
    }
}
