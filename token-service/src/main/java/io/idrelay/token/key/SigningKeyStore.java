package io.idrelay.token.key;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signing keys in the database. */
@ApplicationScoped
class SigningKeyStore implements PanacheRepositoryBase<SigningKeyRow, String> {
    private static final long ROTATION_LOCK = 0x6964_7265_6b65_7973L;

    private final EntityManager database;

    SigningKeyStore(EntityManager database) {
        this.database = database;
    }

    /** One replica rotates at a time; the others wait for its commit. */
    void lockRotation() {
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) locked")
                .setParameter(1, ROTATION_LOCK)
                .getResultList();
    }

    /** The key that signs at this time. */
    Optional<SigningKeyRow> signing(Instant now) {
        return find("signsFrom <= ?1 order by signsFrom desc, id desc", now).firstResultOptional();
    }

    /** The key that signs now or will sign last. */
    Optional<SigningKeyRow> newest() {
        return find("order by signsFrom desc, id desc").firstResultOptional();
    }

    /** Keys whose tokens may still be valid. */
    List<SigningKeyRow> notRetired(Instant now) {
        return list("retiresAt is null or retiresAt > ?1 order by signsFrom", now);
    }
}
