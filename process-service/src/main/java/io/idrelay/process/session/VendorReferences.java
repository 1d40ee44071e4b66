package io.idrelay.process.session;

import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.process.lookup.LookupHashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ids vendors gave to sessions, hashed, and the locks that order learning and parking. */
@ApplicationScoped
class VendorReferences {
    private static final String LOOKUP_PURPOSE = "vendor-reference";

    private final EntityManager rows;
    private final LookupHashes hashes;

    VendorReferences(EntityManager rows, LookupHashes hashes) {
        this.rows = rows;
        this.hashes = hashes;
    }

    byte[] hash(VendorAccountId account, String reference) {
        return hashes.hash(LOOKUP_PURPOSE, account, reference);
    }

    /** In the hashes' order, so that two transactions with the same references don't deadlock. */
    void lock(VendorAccountId account, Collection<String> references) {
        references.stream()
                .map(reference -> ByteBuffer.wrap(hash(account, reference)).getLong())
                .sorted()
                .distinct()
                .forEach(this::lock);
    }

    private void lock(long key) {
        rows.createNativeQuery("select 1 from pg_advisory_xact_lock(:key)")
                .setParameter("key", key)
                .getSingleResult();
    }

    Optional<SessionId> find(VendorAccountId account, String reference) {
        List<?> found =
                rows.createNativeQuery(
                                "select session_id from session_reference"
                                        + " where account_id = :account and reference_hash = :hash",
                                UUID.class)
                        .setParameter("account", account.uuid())
                        .setParameter("hash", hash(account, reference))
                        .getResultList();
        return found.stream().findFirst().map(id -> SessionId.of((UUID) id));
    }

    /** The first session that was given an id keeps it. */
    void add(VendorAccountId account, String reference, SessionId session) {
        rows.createNativeQuery(
                        "insert into session_reference (account_id, reference_hash, session_id)"
                                + " values (:account, :hash, :session) on conflict do nothing")
                .setParameter("account", account.uuid())
                .setParameter("hash", hash(account, reference))
                .setParameter("session", session.uuid())
                .executeUpdate();
    }
}
