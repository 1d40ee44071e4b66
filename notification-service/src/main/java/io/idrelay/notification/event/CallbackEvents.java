package io.idrelay.notification.event;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.EventId;
import io.idrelay.contracts.ProcessDetail;
import io.idrelay.contracts.Sealed;
import io.idrelay.platform.sealing.DossierKeyDestroyed;
import io.idrelay.platform.sealing.DossierVault;
import io.idrelay.platform.sealing.UnreadableSeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The events kept for merchants, and the body each is told with. */
@ApplicationScoped
public class CallbackEvents {
    private static final Logger LOG = Logger.getLogger(CallbackEvents.class);

    private final CallbackEventStore store;
    private final DossierVault vault;
    private final Clock clock;

    CallbackEvents(CallbackEventStore store, DossierVault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** Keeps an event; call it inside a transaction. */
    public void add(CallbackEvent event) {
        store.persist(CallbackEventRow.of(event, clock.instant()));
    }

    /** The events with these ids; call it inside a transaction. */
    public Map<EventId, CallbackEvent> withIds(Collection<EventId> ids) {
        return store.withIds(ids).stream()
                .map(CallbackEventRow::event)
                .collect(Collectors.toMap(CallbackEvent::id, Function.identity()));
    }

    /**
     * Forgets what is personal in every event of a dossier and destroys its key. Call it inside a
     * transaction: nothing of the dossier can be sealed afterwards.
     */
    public void erase(DossierId dossier) {
        store.forgetDetails(dossier);
        vault.destroy(dossier);
    }

    /**
     * Seals what only a full callback shows with the dossier's own key; empty where the dossier has
     * been erased, whatever arrives late.
     */
    public Optional<Sealed<ProcessDetail>> seal(
            DossierId dossier, EventId event, ProcessDetail detail) {
        try {
            return Optional.of(vault.seal(dossier, detail, sealContext(event)));
        } catch (DossierKeyDestroyed e) {
            return Optional.empty();
        }
    }

    /** The body that shows only ids, status and sequence. */
    public byte[] thinBody(CallbackEvent event) {
        return CallbackBody.of(event, Optional.empty());
    }

    /**
     * The body that shows everything there is. Where the dossier has been erased it is the thin
     * one: the merchant still learns that there was a change.
     */
    public byte[] fullBody(CallbackEvent event) {
        return CallbackBody.of(event, event.detail().flatMap(sealed -> open(event, sealed)));
    }

    private Optional<ProcessDetail> open(CallbackEvent event, Sealed<ProcessDetail> sealed) {
        try {
            return Optional.of(
                    vault.open(
                            event.dossierId(),
                            sealed,
                            ProcessDetail.class,
                            sealContext(event.id())));
        } catch (UnreadableSeal e) {
            LOG.warnf("the detail of event %s cannot be read; its callback is thin", event.id());
            return Optional.empty();
        }
    }

    private static String sealContext(EventId event) {
        return "callback-event|" + event + "|detail";
    }
}
