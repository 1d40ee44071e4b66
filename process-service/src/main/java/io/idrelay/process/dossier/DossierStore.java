package io.idrelay.process.dossier;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.platform.problems.ProblemException;
import io.idrelay.platform.problems.Problems;
import io.idrelay.platform.sealing.DossierVault;
import io.idrelay.platform.sealing.UnreadableSeal;
import io.idrelay.process.lookup.LookupHashes;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Dossiers at rest: sealed, found by a keyed hash of the merchant's reference. */
@ApplicationScoped
class DossierStore implements PanacheRepositoryBase<DossierRow, UUID> {
    private static final String LOOKUP_PURPOSE = "dossier-reference";

    private final DossierVault vault;
    private final LookupHashes hashes;

    DossierStore(DossierVault vault, LookupHashes hashes) {
        this.vault = vault;
        this.hashes = hashes;
    }

    /** A dossier that was opened. */
    record Opened(DossierId id, DossierContent content, Instant createdAt) {}

    Opened add(MerchantId merchant, DossierContent content, Instant now) {
        DossierId id = DossierId.create();
        byte[] hash = hashes.hash(LOOKUP_PURPOSE, merchant, content.reference());
        persist(new DossierRow(id, merchant, hash, vault.seal(id, content, context(id)), now));
        return new Opened(id, content, now);
    }

    Optional<Opened> of(MerchantId merchant, DossierId id) {
        return find("id = ?1 and merchantId = ?2 and erasedAt is null", id.uuid(), merchant.uuid())
                .firstResultOptional()
                .map(this::open);
    }

    /** Empty, too, while its erasure is under way and its key already gone. */
    Optional<Opened> find(MerchantId merchant, DossierId id) {
        try {
            return of(merchant, id);
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    List<Opened> page(
            MerchantId merchant, Optional<String> reference, Optional<DossierId> after, int limit) {
        UUID from = after.map(DossierId::uuid).orElse(new UUID(0, 0));
        String all = "merchantId = ?1 and id > ?2 and erasedAt is null";
        return reference
                .map(word ->
                        find(
                                all + " and referenceHash = ?3 order by id",
                                merchant.uuid(),
                                from,
                                hashes.hash(LOOKUP_PURPOSE, merchant, word)))
                .orElseGet(() -> find(all + " order by id", merchant.uuid(), from))
                .page(0, limit)
                .stream()
                .map(this::open)
                .toList();
    }

    private Opened open(DossierRow row) {
        try {
            DossierContent content =
                    vault.open(row.id(), row.content(), DossierContent.class, context(row.id()));
            return new Opened(row.id(), content, row.createdAt());
        } catch (UnreadableSeal e) {
            // Its key was destroyed: for everyone outside it is not there any more.
            throw Problems.notFound("dossier");
        }
    }

    private static String context(DossierId id) {
        return "dossier/" + id.value();
    }
}
