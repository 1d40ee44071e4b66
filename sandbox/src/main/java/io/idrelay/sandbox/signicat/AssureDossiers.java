package io.idrelay.sandbox.signicat;

import io.idrelay.sandbox.control.NextPlans;
import io.idrelay.sandbox.stage.Bounded;
import io.idrelay.sandbox.stage.Seed;
import io.idrelay.sandbox.stage.StageConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps the dossiers; each belongs to one client and no other finds it. */
@ApplicationScoped
class AssureDossiers {
    private final Seed seed;
    private final Clock clock;
    private final NextPlans nextPlans;
    private final AtomicLong created = new AtomicLong();
    private final Bounded<String, AssureDossier> byId;
    private final Bounded<String, AssureDossier> byReference;

    @Inject
    AssureDossiers(StageConfig config, Seed seed, Clock clock, NextPlans nextPlans) {
        this.seed = seed;
        this.clock = clock;
        this.nextPlans = nextPlans;
        byId = Bounded.forSessions(config);
        byReference = Bounded.forSessions(config);
    }

    AssureDossier create(String clientId, Optional<String> externalReference) {
        String number = Long.toString(created.incrementAndGet());
        String id = seed.uuid("signicat-dossier", externalReference.orElse(""), number);
        AssureDossier dossier =
                new AssureDossier(
                        id,
                        clientId,
                        externalReference,
                        clock.instant(),
                        nextPlans.take(SignicatSimulator.NAME));
        byId.put(id, dossier);
        externalReference.ifPresent(reference -> byReference.put(reference, dossier));
        return dossier;
    }

    /** The client's own dossier; whether another client has one of this id is not told. */
    AssureDossier require(String clientId, String dossierId) {
        return byId.get(dossierId)
                .filter(dossier -> dossier.clientId().equals(clientId))
                .orElseThrow(() -> new AssureRefusal(404, "There is no such dossier"));
    }

    /** By the dossier's id or by the customer's reference. */
    Optional<AssureDossier> find(String reference) {
        return byId.get(reference).or(() -> byReference.get(reference));
    }

    void remove(AssureDossier dossier) {
        dossier.delete();
        byId.remove(dossier.id());
        dossier.externalReference().ifPresent(byReference::remove);
    }

    List<AssureDossier> of(String clientId, int most) {
        return newest(most).stream()
                .filter(dossier -> dossier.clientId().equals(clientId))
                .toList();
    }

    List<AssureDossier> newest(int most) {
        return byId.newest(most);
    }

    void clear() {
        byId.clear();
        byReference.clear();
    }
}
