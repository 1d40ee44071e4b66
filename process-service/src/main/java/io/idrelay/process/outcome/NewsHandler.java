package io.idrelay.process.outcome;

import io.idrelay.contracts.DeliveryCompleted;
import io.idrelay.contracts.DossierErased;
import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantChanged;
import io.idrelay.contracts.ProcessChanged;
import io.idrelay.contracts.ResultFetchDeferred;
import io.idrelay.contracts.ResultNormalized;
import io.idrelay.contracts.ResultRequested;
import io.idrelay.contracts.SessionUpdated;
import io.idrelay.contracts.SigningKeyPublished;
import io.idrelay.contracts.TokenRevoked;
import io.idrelay.contracts.Topic;
import io.idrelay.contracts.VendorAccountChanged;
import io.idrelay.contracts.WebhookReceived;
import io.idrelay.platform.events.UnusableEvent;
import io.idrelay.platform.inbox.Inbox;
import io.idrelay.process.stream.TopicHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Handles what result-normalizer says: seen before? decide; record. */
@ApplicationScoped
class NewsHandler implements TopicHandler {
    private static final String CONSUMER = "results";

    private final Inbox inbox;
    private final NewsReader reader;
    private final ResultIntake results;
    private final OtherNews others;

    NewsHandler(Inbox inbox, NewsReader reader, ResultIntake results, OtherNews others) {
        this.inbox = inbox;
        this.reader = reader;
        this.results = results;
        this.others = others;
    }

    @Override
    public Topic topic() {
        return Topic.RESULTS;
    }

    @Override
    public void handle(Event<?> event) throws UnusableEvent {
        if (inbox.isNew(CONSUMER, event.id())) {
            decide(event);
        }
    }

    /** Also for an event that waited for its session and that the inbox has seen. */
    void decide(Event<?> event) throws UnusableEvent {
        switch (event.data()) {
            case ResultNormalized data -> results.take(reader.read(event, data), data);
            case ResultFetchDeferred data -> others.take(reader.read(event, data), data);
            case SessionUpdated data -> others.take(reader.read(event, data), data);
            case MerchantChanged _,
                    SigningKeyPublished _,
                    TokenRevoked _,
                    VendorAccountChanged _,
                    WebhookReceived _,
                    ResultRequested _,
                    ProcessChanged _,
                    DossierErased _,
                    DeliveryCompleted _ ->
                    throw new UnusableEvent("unexpected-type");
        }
    }
}
