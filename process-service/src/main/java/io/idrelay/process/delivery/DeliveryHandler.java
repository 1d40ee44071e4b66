package io.idrelay.process.delivery;

import io.idrelay.contracts.DeliveryCompleted;
import io.idrelay.contracts.Event;
import io.idrelay.contracts.Topic;
import io.idrelay.platform.events.UnusableEvent;
import io.idrelay.platform.inbox.Inbox;
import io.idrelay.process.stream.TopicHandler;
import io.idrelay.process.timeline.Timeline;
import io.idrelay.process.timeline.TimelineKind;
import io.idrelay.process.verification.Verifications;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a callback's end on the timeline; a process that is not there, or is another's, has none.
 */
@ApplicationScoped
class DeliveryHandler implements TopicHandler {
    private static final String CONSUMER = "deliveries";

    private final Inbox inbox;
    private final Verifications verifications;
    private final Timeline timeline;

    DeliveryHandler(Inbox inbox, Verifications verifications, Timeline timeline) {
        this.inbox = inbox;
        this.verifications = verifications;
        this.timeline = timeline;
    }

    @Override
    public Topic topic() {
        return Topic.DELIVERIES;
    }

    @Override
    public void handle(Event<?> event) throws UnusableEvent {
        if (!(event.data() instanceof DeliveryCompleted delivery)) {
            throw new UnusableEvent("unexpected-type");
        }
        if (inbox.isNew(CONSUMER, event.id())) {
            kind(delivery.outcome()).ifPresent(kind -> tell(delivery, kind));
        }
    }

    private void tell(DeliveryCompleted delivery, TimelineKind kind) {
        verifications
                .find(delivery.merchantId(), delivery.processId())
                .ifPresent(verification ->
                        timeline.add(
                                verification.merchantId(),
                                verification.id(),
                                kind,
                                delivery.completedAt(),
                                Map.of(
                                        "deliveryId", delivery.deliveryId().value(),
                                        "endpointId", delivery.endpointId().value(),
                                        "sequence", delivery.sequence(),
                                        "attempts", delivery.attempts())));
    }

    private static Optional<TimelineKind> kind(DeliveryCompleted.Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> Optional.of(TimelineKind.CALLBACK_DELIVERED);
            case GIVEN_UP -> Optional.of(TimelineKind.CALLBACK_GIVEN_UP);
            case UNRECOGNIZED -> Optional.empty();
        };
    }
}
