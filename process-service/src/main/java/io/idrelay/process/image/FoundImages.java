package io.idrelay.process.image;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.process.session.VendorSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door to images that vendors hold: a result names them, we fetch and serve them. */
@ApplicationScoped
public class FoundImages {
    private final FetchStore store;
    private final FetchVault vault;
    private final RemovalStore removals;
    private final ImageLinks links;
    private final ImageConfig config;
    private final Clock clock;

    FoundImages(
            FetchStore store,
            FetchVault vault,
            RemovalStore removals,
            ImageLinks links,
            ImageConfig config,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.removals = removals;
        this.links = links;
        this.config = config;
        this.clock = clock;
    }

    /**
     * These are the images of the result that is shown from now on. The caller holds the process.
     * Saying it again fetches nothing twice; what another result brought is dropped.
     *
     * @param images with their locations
     */
    @Transactional(TxType.MANDATORY)
    public void recorded(VendorSession session, List<FoundImage> images) {
        Map<String, FetchRow> known = new HashMap<>();
        for (FetchRow row : store.lock(session.processId())) {
            if (row.sessionId().equals(session.id())) {
                known.put(row.slot().value(), row);
            } else {
                drop(row);
            }
        }
        List<FoundImage> some = images.subList(0, Math.min(images.size(), config.fetchedMax()));
        List<Slot> slots = Slot.of(some);
        for (int i = 0; i < some.size(); i++) {
            Optional<FetchRow> row = Optional.ofNullable(known.remove(slots.get(i).value()));
            FoundImage image = some.get(i);
            if (row.isEmpty()) {
                add(session, slots.get(i), image);
            } else {
                row.filter(r -> isNews(r, image))
                        .ifPresent(r -> r.aim(aim(r.dossierId(), r.id(), image)));
            }
        }
        known.values().forEach(this::drop);
    }

    private void add(VendorSession session, Slot slot, FoundImage image) {
        UUID id = UUID.randomUUID();
        store.persist(new FetchRow(id, session, slot, aim(session.dossierId(), id, image)));
    }

    private FetchRow.Aim aim(DossierId dossier, UUID row, FoundImage image) {
        Instant now = clock.instant();
        return new FetchRow.Aim(vault.seal(dossier, row, image), now, now.plus(config.fetchFor()));
    }

    private void drop(FetchRow row) {
        row.image().map(KeptImage::key).ifPresent(removals::release);
        store.delete(row);
    }

    /** Vendors sign the same address anew each time they are asked. */
    private boolean isNews(FetchRow row, FoundImage image) {
        Optional<String> before = vault.open(row).flatMap(FoundImage::location);
        return switch (row.status()) {
            case READY -> !unsigned(before).equals(unsigned(image.location()));
            case PENDING, GONE, GIVEN_UP -> !before.equals(image.location());
        };
    }

    private static Optional<String> unsigned(Optional<String> location) {
        return location.map(text -> text.split("[?#]", 2)[0]);
    }

    /** The images of a session's result as its merchant sees them, in their order. */
    @Transactional
    public List<ImageView> views(SessionId session, List<FoundImage> images) {
        Map<String, FetchRow> rows = new HashMap<>();
        store.of(session).forEach(row -> rows.put(row.slot().value(), row));
        List<Slot> slots = Slot.of(images);
        List<ImageView> views = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            Optional<FetchRow> row = Optional.ofNullable(rows.get(slots.get(i).value()));
            views.add(view(images.get(i), row));
        }
        return views;
    }

    private ImageView view(FoundImage image, Optional<FetchRow> row) {
        Optional<KeptImage> kept = row.flatMap(FetchRow::image);
        if (kept.isPresent()) {
            ImageLinks.Link link = links.make(row.orElseThrow().id());
            return ImageView.ready(image, kept.get(), link);
        }
        boolean pending = row.filter(r -> r.status() == FetchStatus.PENDING).isPresent();
        return pending ? ImageView.pending(image) : ImageView.gone(image);
    }
}
