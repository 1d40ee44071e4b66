package io.idrelay.token.credential;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Credentials in the database. */
@ApplicationScoped
class CredentialStore implements PanacheRepositoryBase<CredentialRow, String> {
    Optional<CredentialRow> usable(String id) {
        return find("id = ?1 and revokedAt is null", id).firstResultOptional();
    }

    Optional<CredentialRow> locked(String merchant, String id) {
        return find("id = ?1 and merchantId = ?2", id, merchant)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<CredentialRow> after(String merchant, String cursor, int limit) {
        return find(
                        "merchantId = ?1 and revokedAt is null and id > ?2 order by id",
                        merchant,
                        cursor)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Notes the use, at most once a minute. */
    void used(String id, Instant now) {
        update(
                "lastUsedAt = ?1 where id = ?2 and (lastUsedAt is null or lastUsedAt < ?3)",
                now,
                id,
                now.minusSeconds(60));
    }
}
