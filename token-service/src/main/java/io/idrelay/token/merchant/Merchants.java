package io.idrelay.token.merchant;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantChanged;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.MerchantStatus;
import io.idrelay.platform.events.Traces;
import io.idrelay.platform.outbox.Outbox;
import io.idrelay.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The door to merchants: every change is told on the topic {@code merchants}. */
@ApplicationScoped
public class Merchants {
    private final MerchantStore store;
    private final Outbox outbox;
    private final Clock clock;

    Merchants(MerchantStore store, Outbox outbox, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether the merchant exists and may use the API. */
    @Transactional
    public boolean active(MerchantId id) {
        return store.findByIdOptional(id.value())
                .map(m -> m.status == MerchantStatus.ACTIVE)
                .orElse(false);
    }

    /** A merchant as it is told to others. */
    @Transactional
    public Optional<MerchantChanged> find(MerchantId id) {
        return store.findByIdOptional(id.value()).map(Merchants::changed);
    }

    /** 404 unless there is such a merchant. */
    @Transactional
    public MerchantView require(MerchantId id) {
        return store.findByIdOptional(id.value())
                .map(MerchantView::of)
                .orElseThrow(() -> Problems.notFound("merchant"));
    }

    List<MerchantView> after(String cursor, int limit) {
        return store.after(cursor, limit).stream().map(MerchantView::of).toList();
    }

    MerchantView create(MerchantRequest request) {
        MerchantRules.check(request);
        if (request.name() == null) {
            throw Problems.badRequest("name", "is required");
        }
        MerchantRow row = new MerchantRow();
        row.id = MerchantId.create().value();
        row.createdAt = clock.instant();
        apply(row, request);
        store.persist(row);
        tell(row);
        return MerchantView.of(row);
    }

    MerchantView change(MerchantId id, MerchantRequest request) {
        MerchantRules.check(request);
        MerchantRow row = store.locked(id.value()).orElseThrow(() -> Problems.notFound("merchant"));
        apply(row, request);
        tell(row);
        return MerchantView.of(row);
    }

    private void apply(MerchantRow row, MerchantRequest request) {
        row.name = request.name() == null ? row.name : request.name();
        row.redirectHosts =
                request.redirectHosts() == null
                        ? row.redirectHosts
                        : request.redirectHosts().stream()
                                .map(h -> h.toLowerCase(Locale.ROOT))
                                .distinct()
                                .toList();
        row.brand = request.brand() == null ? row.brand : BrandColumn.of(request.brand());
        row.settings = request.settings() == null ? row.settings : Map.copyOf(request.settings());
        row.status = request.status() == null ? row.status : request.status();
        row.updatedAt = clock.instant();
    }

    private void tell(MerchantRow row) {
        outbox.add(Event.of(changed(row), clock.instant(), Traces.currentTraceparent()));
    }

    private static MerchantChanged changed(MerchantRow row) {
        return new MerchantChanged(
                row.merchantId(),
                row.name,
                row.status,
                row.redirectHosts,
                row.brand(),
                row.settings);
    }
}
